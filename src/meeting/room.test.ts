import { describe, expect, test } from 'vitest';
import { makeProgram, makeWallClip } from '../../tests/factories/program.ts';
import type { WallClip } from './program.ts';
import {
  checkWords,
  findLongestCaption,
  listMedia,
  ROOM_CHECKS,
  tellMedia,
  tellRoom,
  type CheckTold,
  type RoomState,
} from './room.ts';

function cue(text: string) {
  return { startSeconds: 0, endSeconds: 1, text, speaker: '' };
}

function words(...texts: string[]): WallClip['transcripts'] {
  const language = { language: 'en', name: 'English', direction: 'ltr', isTranslation: false };
  return [{ ...language, direction: 'ltr', cues: texts.map(cue) }];
}

function programOf(...clips: WallClip[]) {
  return makeProgram({ clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])) });
}

const film = makeWallClip({
  ...{ id: 'a/film', title: 'The film', video: { src: 'media/a.mp4', width: 16, height: 9 } },
  transcripts: words('Short.', 'A much longer line.'),
});
const sound = makeWallClip({ id: 'b/sound', audio: { src: 'media/b.m4a' }, medium: 'audio' });
const text = makeWallClip({ id: 'c/text', title: 'Only words', medium: 'words' });

function stateOf(more: Partial<RoomState>): RoomState {
  const works: CheckTold = { result: 'works', found: '' };
  return Object.assign(
    Object.fromEntries(ROOM_CHECKS.map((name) => [name, works])),
    more,
  ) as RoomState;
}

describe('tellRoom', () => {
  test('says when the room is ready', () => {
    expect(tellRoom(stateOf({}))).toBe('The room is ready.');
  });

  test.each(['waits', 'asks', 'runs'] as const)('is not ready while one check %s', (result) => {
    expect(tellRoom(stateOf({ sound: { result, found: '' } }))).toMatch(/sound\.$/u);
  });

  test('says first what does not work', () => {
    const state = stateOf({
      ...{ clips: { result: 'fails', found: '' }, kept: { result: 'runs', found: '' } },
      ...{ wall: { result: 'waits', found: '' }, sound: { result: 'asks', found: '' } },
    });
    expect(tellRoom(state)).toBe(
      'Does not work: the clips. Being tried: keeping on this computer. Needs you: the second window, sound.',
    );
  });
});

describe('listMedia', () => {
  test('lists what plays of each clip', () => {
    expect(listMedia(programOf(film, sound, text)).map(({ kind, src }) => [kind, src])).toEqual([
      ['video', 'media/a.mp4'],
      ['audio', 'media/b.m4a'],
    ]);
  });
});

describe('checkWords', () => {
  test('names a clip without words', () => {
    expect(checkWords(programOf(film, text))).toMatchObject({
      ...{ result: 'fails', found: 'No words for: Only words.' },
    });
  });

  test('asks whether they can be read', () => {
    expect(checkWords(programOf(film))).toMatchObject({
      ...{ result: 'asks', found: 'The clip has words.' },
    });
    expect(checkWords(programOf()).result).toBe('works');
  });
});

describe('findLongestCaption', () => {
  test('finds the line that needs most room', () => {
    expect(findLongestCaption(programOf(text, film))).toBe('A much longer line.');
  });
});

describe('tellMedia', () => {
  test('names what does not play, with its file', () => {
    const media = listMedia(programOf(film, sound));
    const told = tellMedia(
      media,
      media.slice(0, 1).map((each) => ({ media: each, fault: 'broken' })),
    );
    expect(told.result).toBe('fails');
    expect(told.found).toBe('“The film”: its file is damaged (media/a.mp4).');
  });

  test('says that everything plays, or that nothing has to', () => {
    expect(tellMedia(listMedia(programOf(film, sound)), []).found).toMatch(/^All 2 clips play/u);
    expect(tellMedia([], []).result).toBe('works');
  });
});
