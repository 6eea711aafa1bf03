import { strToU8, zipSync } from 'fflate';
import { planCommitmentFiles } from '../../../meeting/export/commitment-files.ts';
import { formatHarvestCsv } from '../../../meeting/export/format-csv.ts';
import { formatHarvestMarkdown } from '../../../meeting/export/format-markdown.ts';
import { nameRecord, type MeetingRecord } from '../../../meeting/export/record.ts';
import type { DeskParts } from './desk-parts.ts';

/** Saves what was typed as files: one a click, since some browsers refuse the second. */
export class TakeHome {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts, readRecord: () => MeetingRecord) {
    this.#parts = parts;
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
      this.#save(only.name, only.text, 'text/plain');
      this.#parts.put('saved', `Saved: put ${only.name} into the study’s folder commitments.`);
    } else {
      const name = `${nameRecord(record)}-commitments.zip`;
      this.#save(name, zip(files), 'application/zip');
      this.#parts.put(
        'saved',
        `Saved: put the files of ${name} into the study’s folder commitments.`,
      );
    }
  }

  #save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
    const isText = typeof content === 'string' && type !== 'text/csv' ? ';charset=utf-8' : '';
    const url = URL.createObjectURL(new Blob([content], { type: `${type}${isText}` }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads it after the click.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 60_000);
    this.#parts.put('saved', `Saved as ${name}, where this browser puts what it saves.`);
  }
}

function zip(files: readonly { name: string; text: string }[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
