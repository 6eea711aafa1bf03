import { describe, expect, it } from 'vitest';
import type { StagedSessionStep, StagedStudy } from '../../study/staged.ts';
import { makeClip, makeFinding, makeSite, makeTheme } from '../views/make-site.ts';
import { chooseClips, type ReelSubject } from './choose-clips.ts';

const clips = ['ada/one', 'ada/two', 'bo/one', 'bo/two'].map((id) =>
  makeClip({ id, themeIds: ['salt'], kinds: ['wish'] }),
);

function choose(subject: ReelSubject, study: Partial<StagedStudy>): string[] | undefined {
  const chosen = chooseClips(makeSite({ clips, ...study }).study, subject);
  return chosen?.clips.map(({ clip }) => clip.id);
}

function session(steps: StagedSessionStep[]): Partial<StagedStudy> {
  const own = { id: 'hour', draft: false, title: 'An hour', purpose: '', minutes: 60, prepare: [] };
  const room = { audiences: ['customers' as const, 'employees' as const], themeIds: ['salt'] };
  return { sessions: [{ ...own, ...room, steps }] };
}

describe('chooseClips', () => {
  it('takes what a session plays, quotes and sets face to face, in its order, each clip once', () => {
    const quote = { text: '', language: 'en', personId: 'ada', startSeconds: 0, endSeconds: 1 };
    const study = session([
      { kind: 'play', clipIds: ['bo/two'], minutes: 3 },
      { kind: 'discuss', question: 'Why?', minutes: 5 },
      { kind: 'quote', clipId: 'ada/two', quote, minutes: 1 },
      { kind: 'pair', themeId: 'salt', pairs: [['ada/one', 'bo/two']], minutes: 4 },
    ]);
    const chosen = choose({ kind: 'session', id: 'hour' }, study);
    expect(chosen).toEqual(['bo/two', 'ada/two', 'ada/one']);
  });

  it('shows a session to its own audiences', () => {
    const study = makeSite({ clips, ...session([]) }).study;
    const chosen = chooseClips(study, { kind: 'session', id: 'hour' });
    expect(chosen?.audiences).toEqual(['customers', 'employees']);
  });

  it('names on a session’s clips only the themes that its whole room may see', () => {
    const two = clips.map((clip) => ({ ...clip, themeIds: ['salt', 'ours'] }));
    const themes = [makeTheme({ id: 'salt' }), makeTheme({ id: 'ours' })];
    const played = session([{ kind: 'play', clipIds: ['bo/two'], minutes: 3 }]);
    const { study } = makeSite({ clips: two, themes, ...played });
    const chosen = chooseClips(study, { kind: 'session', id: 'hour' });
    expect(chosen?.clips.map(({ subject }) => subject)).toEqual(['salt']);
  });

  it('takes the pairs of a theme, and nothing else on it', () => {
    const themes = [makeTheme({ id: 'salt', pairs: [['ada/two', 'bo/one']] })];
    expect(choose({ kind: 'theme', id: 'salt' }, { themes })).toEqual(['ada/two', 'bo/one']);
  });

  it('takes the clips on a theme without pairs, those first that findings rest on', () => {
    const themes = [makeTheme({ id: 'salt' })];
    const findings = [
      makeFinding({ id: 'one', clipIdsFor: ['bo/one'] }),
      makeFinding({ id: 'two', clipIdsAgainst: ['bo/one'], clipIdsFor: ['ada/two'] }),
    ];
    expect(choose({ kind: 'theme', id: 'salt' }, { themes, findings })).toEqual([
      'bo/one',
      'ada/two',
      'ada/one',
      'bo/two',
    ]);
  });

  it('takes the clips for a finding, then those against it, and says which they are', () => {
    const found = makeFinding({ id: 'f', clipIdsFor: ['bo/one'], clipIdsAgainst: ['ada/one'] });
    const study = makeSite({ clips, findings: [found], themes: [makeTheme({ id: 'salt' })] }).study;
    const chosen = chooseClips(study, { kind: 'finding', id: 'f' });
    expect(chosen?.clips.map(({ clip, label, subject }) => [clip.id, label, subject])).toEqual([
      ['bo/one', 'For the finding', 'salt'],
      ['ada/one', 'Against the finding', 'salt'],
    ]);
  });

  it('knows nothing that the edition does not show', () => {
    expect(choose({ kind: 'theme', id: 'salt' }, {})).toBeUndefined();
    const themes = [makeTheme({ id: 'salt', pairs: [['ada/one', 'gone/one']] })];
    expect(choose({ kind: 'theme', id: 'salt' }, { themes })).toEqual(['ada/one']);
  });
});
