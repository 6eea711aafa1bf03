import { strToU8, zipSync } from 'fflate';
import { planCommitmentFiles } from '../../../meeting/export/commitment-files.ts';
import { formatHarvestCsv } from '../../../meeting/export/format-csv.ts';
import { formatHarvestMarkdown } from '../../../meeting/export/format-markdown.ts';
import { nameRecord, type MeetingRecord } from '../../../meeting/export/record.ts';
import type { PlannedSession } from '../../../meeting/planned-session.ts';
import { formatSessionFile } from '../../../meeting/session-file.ts';
import { saveFile } from '../../save-file.ts';
import type { DeskParts } from './desk-parts.ts';

/** Saves what was typed as files: one a click, since some browsers refuse the second. */
export class TakeHome {
  readonly #parts: DeskParts;
  readonly #takenSessionIds: readonly string[];

  /**
   * @param readToday the session as it is taken today; undefined where there is no session
   * @param takenSessionIds ids that the session's file must not have
   */
  constructor(
    parts: DeskParts,
    readRecord: () => MeetingRecord,
    readToday: () => PlannedSession | undefined,
    takenSessionIds: readonly string[],
  ) {
    this.#parts = parts;
    this.#takenSessionIds = takenSessionIds;
    const order = parts.findDo('save-order');
    if (order) order.hidden = readToday() === undefined;
    parts.on('save-order', 'click', () => {
      const today = readToday();
      if (today) this.#saveOrder(today);
    });
    parts.on('save-markdown', 'click', () => {
      const record = readRecord();
      this.#save(`${nameRecord(record)}.md`, formatHarvestMarkdown(record), 'text/markdown');
    });
    parts.on('save-csv', 'click', () => {
      const record = readRecord();
      this.#save(`${nameRecord(record)}.csv`, formatHarvestCsv(record), 'text/csv');
    });
    parts.on('save-commitments', 'click', () => {
      this.#saveCommitments(readRecord());
    });
  }

  #saveCommitments(record: MeetingRecord): void {
    const files = planCommitmentFiles(record);
    const [only] = files;
    if (!only) {
      this.#parts.put('saved', 'Nothing has been agreed yet: there is no commitment to save.');
    } else if (files.length === 1) {
      const told = `Saved: put ${only.name} into the study’s folder commitments.`;
      this.#save(only.name, only.text, 'text/plain', told);
    } else {
      const name = `${nameRecord(record)}-commitments.zip`;
      const told = `Saved: put the files of ${name} into the study’s folder commitments.`;
      this.#save(name, zip(files), 'application/zip', told);
    }
  }

  /** The session as it was taken today, for the study. */
  #saveOrder(today: PlannedSession): void {
    const file = formatSessionFile(today, this.#takenSessionIds);
    if (!file) {
      this.#parts.put('saved', 'Every step is skipped today: there is no order to save.');
      return;
    }
    const told = `Saved: put ${file.name} into the study’s folder sessions.`;
    this.#save(file.name, file.content, 'text/plain', told);
  }

  #save(
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
    type: string,
    told = `Saved as ${name}, where this browser puts what it saves.`,
  ): void {
    const isText = typeof content === 'string' && type !== 'text/csv' ? ';charset=utf-8' : '';
    saveFile(name, content, `${type}${isText}`);
    this.#parts.put('saved', told);
  }
}

function zip(files: readonly { name: string; text: string }[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
