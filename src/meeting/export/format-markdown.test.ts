import { describe, expect, test } from 'vitest';
import {
  makeCommitment,
  makeHarvest,
  makeRecord,
} from '../../../tests/factories/meeting-record.ts';
import { makeProgram, makeStep } from '../../../tests/factories/program.ts';
import { openMeeting } from '../meeting.ts';
import { formatHarvestMarkdown } from './format-markdown.ts';
import { nameRecord } from './record.ts';

const program = makeProgram({
  steps: [
    makeStep(1),
    makeStep(2, {
      ...{ kind: 'poll', title: 'Who knew?' },
      moments: [{ kind: 'poll', question: 'Who knew?', options: ['Yes', 'No'] }],
    }),
    makeStep(3),
  ],
});

describe('formatHarvestMarkdown', () => {
  test('tells a meeting step by step, as it was held', () => {
    const { meeting } = makeRecord({ program });
    const record = makeRecord({
      program,
      meeting: { ...meeting, plan: { order: [2, 1, 3], skipped: [3], minutes: { 1: 4 } } },
      harvest: makeHarvest({
        notes: { 1: '- She laughed.\n- He did not.', 7: 'Afterwards.' },
        polls: { 2: [4, 11] },
        commitments: [makeCommitment({ what: 'Ship a|b\nsoon', findingIds: ['forgets'] })],
        unread: ['{"a": ```'],
      }),
    });
    expect(formatHarvestMarkdown(record)).toBe(`# Both sides

Held on 2026-11-23 at 09:05, with what may be shown to customers and employees.

To hear each other.

## 2. Who knew?

Planned: 10 min.

| Answer | Hands |
| --- | --- |
| Yes | 4 |
| No | 11 |

## 1. Step 1

Planned: 4 min.

- She laughed.
- He did not.

## 3. Step 3

Skipped.

## 7. A step that is no longer there

Afterwards.

## Who does what by when

| What | Who | By | Because of |
| --- | --- | --- | --- |
| Ship a\\|b soon | Tomas Berg | 2026-12-01 | The meter forgets |

## Kept, but not readable

\`\`\`\`
{"a": \`\`\`
\`\`\`\`
`);
  });

  test('says when it was written down where the meeting was never begun', () => {
    const text = formatHarvestMarkdown(makeRecord({ program, meeting: openMeeting(program) }));
    expect(text).toContain('Written down on 2026-11-23 at 10:05');
  });

  test('says when the meeting was held of which it is written down days later', () => {
    const heldAt = new Date(2026, 10, 20, 14, 0).getTime();
    const record = makeRecord({ program, meeting: { ...openMeeting(program), heldAt } });
    expect(formatHarvestMarkdown(record)).toContain('Held on 2026-11-20 at 14:00');
    expect(nameRecord(record)).toBe('both-sides-2026-11-20');
  });
});
