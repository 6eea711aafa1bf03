import { beforeEach, describe, expect, test } from 'vitest';
import { makePlanned } from '../../../tests/factories/planned-session.ts';
import { makeProgram, makeStep, makeWallClip } from '../../../tests/factories/program.ts';
import { formatSessionFile } from '../../meeting/session-file.ts';
import type { PlannedContent, PlannedItem } from '../../meeting/planned-session.ts';
import type { Program } from '../../meeting/program.ts';
import { playClips } from '../../meeting/step-moments.ts';
import { Pantry } from './pantry.ts';
import { canBegin, findPresence, leaveOutGone } from './presence.ts';

const THERE = {
  clip: ['amina/here', 'amina/failed', 'amina/coming'],
  theme: ['export'],
};

function makeClipProgram(id: string): Program {
  const step = makeStep(1, { kind: 'play', moments: playClips(id) });
  return makeProgram({ kind: 'clip', id, steps: [step], clips: { [id]: makeWallClip({ id }) } });
}

function item(content: PlannedContent): PlannedItem {
  return { ...content, key: 1, minutes: 2, note: '' };
}

function play(...names: string[]): PlannedItem {
  const clips = names.map((name) => ({ id: `amina/${name}`, title: name }));
  return item({ kind: 'play', clips });
}

const PAIR = item({ kind: 'pair', theme: { id: 'export', title: 'Export' } });
const NO_QUESTION = item({ kind: 'discuss', question: ' ' });

let pantry: Pantry;

/** One that has loaded what it could; the clip `coming` nobody has asked for. */
beforeEach(async () => {
  pantry = new Pantry(THERE, ({ id }) =>
    id === 'amina/here'
      ? Promise.resolve(makeClipProgram(id))
      : Promise.reject(new Error('no network')),
  );
  await pantry.fill(makePlanned({ items: [play('here', 'failed', 'gone'), PAIR] }));
});

describe('findPresence', () => {
  test.each([
    ['here', play('gone', 'here')],
    ['failed', play('gone', 'failed')],
    ['coming', play('failed', 'coming')],
    ['gone', play('gone')],
    ['here', NO_QUESTION],
  ])('is %s', (presence, of) => {
    expect(findPresence(of, pantry)).toBe(presence);
  });
});

describe('canBegin', () => {
  test.each([
    [false, []],
    [false, [NO_QUESTION, play('gone', 'failed')]],
    [true, [NO_QUESTION, play('here')]],
    [true, [item({ kind: 'break' })]],
  ])('is %s', (can, items) => {
    expect(canBegin(makePlanned({ items }), pantry)).toBe(can);
  });
});

describe('leaveOutGone', () => {
  test('leaves out what the edition has no more, and nothing that could not be loaded', () => {
    const items = [play('here', 'failed', 'gone', 'coming'), play('gone'), play('coming'), PAIR];
    const left = leaveOutGone(makePlanned({ items }), pantry);
    expect(left.items).toEqual([play('here', 'failed', 'coming'), play('coming'), PAIR]);
    expect(formatSessionFile(left)?.content).toContain('pair: export');
  });
});
