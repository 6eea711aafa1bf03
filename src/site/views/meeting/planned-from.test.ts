import { describe, expect, test } from 'vitest';
import { makePlanned } from '../../../../tests/factories/planned-session.ts';
import { GOOD_STUDY, writeStudyFiles } from '../../../../tests/factories/study-files.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { PlannedSession } from '../../../meeting/planned-session.ts';
import { formatSessionFile } from '../../../meeting/session-file.ts';
import { checkStudy } from '../../../study/check.ts';
import { filterStudy } from '../../../study/filter.ts';
import { readStudy } from '../../../study/read.ts';
import type { StagedSession, StagedStudy } from '../../../study/staged.ts';
import { indexStudy } from '../site.ts';
import { buildPlannedFrom } from './planned-from.ts';

interface Taken {
  problems: Problem[];
  staged: StagedStudy;
}

/** What the study makes of a file in its sessions, read and checked as everybody's are. */
async function take(name: string, content: string): Promise<Taken> {
  const root = await writeStudyFiles({
    ...{ 'sessions/first.mdx': undefined, [`sessions/${name}`]: content },
    // A second clip of a wish, and a day, for the activities.
    'interviews/amina/interview.yaml': GOOD_STUDY['interviews/amina/interview.yaml']
      .replaceAll('kind: does-not-meet-need', 'kind: [does-not-meet-need, wish]')
      .replace('[daily-reality]', '[daily-reality, wish]'),
  });
  const { study, problems } = await readStudy(root);
  const edition = study.settings.editions.find(({ id }) => id === 'facilitators');
  if (!edition) throw new Error('The study has an edition for facilitators.');
  const facts = new Map();
  const filtered = filterStudy(study, edition, { today: '2026-06-01', drafts: false, facts });
  return {
    staged: filtered.staged,
    problems: [...problems, ...checkStudy(study, facts), ...filtered.problems],
  };
}

async function takeBack(session: PlannedSession): Promise<Taken & { session: StagedSession }> {
  const file = formatSessionFile(session);
  if (!file) throw new Error('Nothing is left of the session.');
  const taken = await take(file.name, file.content);
  const [staged] = taken.staged.sessions;
  if (!staged) throw new Error('The study shows no session.');
  return { ...taken, session: staged };
}

const EVERY_KIND = `---
title: "Everything: at once"
purpose: To hear both.
audiences: [customers, employees]
minutes: 63
prepare: [Bring a meter.]
steps:
  - { agree: true, minutes: 2 }
  - { agree: [Wait for the end.], minutes: 2.5 }
  - { play: amina/arm, minutes: 3.5, note: "Wait: count to ten." }
  - { play: [tomas/bench, amina/arm], minutes: 5 }
  - { quote: amina/arm, minutes: 1 }
  - { quote: amina/arm, words: I write them on my arm … the meter forgets, minutes: 1 }
  - { write-first: What did she mean?, minutes: 3 }
  - { say-back: true, minutes: 3 }
  - { say-back: 'What did she mean?', minutes: 3 }
  - { poll: Who lost one?, minutes: 2 }
  - { poll: Who lost one?, options: ["Yes", "12:30", Never], minutes: 2 }
  - { discuss: "What: would # you do?", minutes: 5 }
  - { pair: data-export, minutes: 3 }
  - { chair: technician, minutes: 2 }
  - { break: true, minutes: 5 }
  - { activity: spend-a-budget, clips: [amina/arm, amina/asked], budget: 40, minutes: 5 }
  - { activity: rank-the-needs, title: What first?, clips: [amina/asked, amina/arm], minutes: 5 }
  - { activity: redraw-the-day, day: technician, groups: Twos, minutes: 5 }
  - { activity: A map of mistakes, instructions: [Take a pen., "Draw: slowly."], minutes: 2 }
  - { commit: true, minutes: 1 }
  - { commit: Who carries it?, minutes: 2 }
---
`;

describe('buildPlannedFrom', () => {
  test('has a session of every kind of step so that its file makes the same session again', async () => {
    const { problems, staged } = await take('everything-at-once.mdx', EVERY_KIND);
    expect(problems).toEqual([]);
    const [session] = staged.sessions;
    if (!session) throw new Error('The study shows no session.');
    const again = await takeBack(buildPlannedFrom(indexStudy(staged, new Map()), session));
    expect(again.problems).toEqual([]);
    expect(again.session).toEqual(session);
  });
});

describe('formatSessionFile', () => {
  test('writes a file that the study takes without a problem', async () => {
    const { problems, session } = await takeBack(makePlanned());
    expect(problems).toEqual([]);
    expect(session).toMatchObject({
      ...{ id: 'the-arm-and-the-bench', title: 'The arm and the bench', minutes: 52 },
      ...{ audiences: ['customers', 'employees'], prepare: ['Bring a meter.'] },
    });
    expect(session.steps.map(({ kind }) => kind)).toEqual(
      makePlanned().items.map(({ kind }) => kind),
    );
  });

  test('writes whatever is typed so that the study takes it without a problem', async () => {
    const awkward = [
      'yes',
      '---\n---',
      'a: b # c',
      '"',
      '\\',
      '- 1',
      '{{x}}',
      '…',
      '\u0000\uFEFFa',
    ];
    const items = awkward.flatMap((words, index): PlannedSession['items'] => [
      { ...{ kind: 'discuss', question: words }, key: 3 * index, minutes: 0.5, note: words },
      { ...{ kind: 'commit', prompt: words }, key: 3 * index + 1, minutes: 1, note: '' },
      {
        ...{ kind: 'poll', question: words, options: [words, words, ' ', 'No'] },
        ...{ key: 3 * index + 2, minutes: 1, note: '' },
      },
    ]);
    for (const title of awkward) {
      const { problems, session } = await takeBack(makePlanned({ title, items, prepare: awkward }));
      expect(problems).toEqual([]);
      expect(session.steps).toHaveLength(3 * awkward.length);
      expect(session.steps[0]).toMatchObject({ question: 'yes', note: 'yes' });
    }
  });
});
