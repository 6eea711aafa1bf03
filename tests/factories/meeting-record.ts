import { makeKey, type Harvest, type HarvestCommitment } from '../../src/meeting/harvest.ts';
import { openMeeting } from '../../src/meeting/meeting.ts';
import type { MeetingRecord } from '../../src/meeting/export/record.ts';
import { makeProgram } from './program.ts';

export function makeCommitment(more: Partial<HarvestCommitment> = {}): HarvestCommitment {
  return {
    ...{ key: makeKey(1, 0), what: 'The meter remembers', who: 'Tomas Berg', by: '2026-12-01' },
    findingIds: [],
    ...more,
  };
}

export function makeHarvest(more: Partial<Harvest> = {}): Harvest {
  return { notes: {}, polls: {}, commitments: [], unread: [], ...more };
}

/** A meeting that began at five past nine here, on 23 November 2026. */
export function makeRecord(more: Partial<MeetingRecord> = {}): MeetingRecord {
  const program = more.program ?? makeProgram();
  const startedAt = new Date(2026, 10, 23, 9, 5).getTime();
  return {
    program,
    meeting: { ...openMeeting(program), startedAt },
    harvest: makeHarvest(),
    editionId: 'facilitators',
    findings: [{ id: 'forgets', title: 'The meter forgets' }],
    takenIds: [],
    now: startedAt + 3_600_000,
    ...more,
  };
}
