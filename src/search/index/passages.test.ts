import { describe, expect, test } from 'vitest';
import { buildCue } from '../../../tests/factories/study.ts';
import { listCuePassages, listWrittenPassages } from './passages.ts';

const NAMES = new Map([
  ['amina', 'Amina'],
  ['jo', 'Jo'],
]);

describe('listCuePassages', () => {
  test('begins a new passage with each speaker', () => {
    const cues = [buildCue('jo', 0, 'And then?'), buildCue('amina', 10, 'Then it forgot.')];
    const passages = listCuePassages(cues, 'en', NAMES);
    expect(passages.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Jo', 'And then?'],
      ['Amina', 'Then it forgot.'],
    ]);
  });

  test('joins cues into sentences and keeps the second of each', () => {
    const cues = [
      buildCue('amina', 0, 'I write the readings\non my arm,'),
      buildCue(
        'amina',
        10,
        'because by the time I reach the office the meter has forgotten everything.',
      ),
      buildCue('amina', 20, 'So I type.'),
    ];
    const passages = listCuePassages(cues, 'en', NAMES);
    expect(passages.map(({ text }) => text)).toEqual([
      'I write the readings on my arm, because by the time I reach the office the meter has forgotten everything.',
      'So I type.',
    ]);
    expect(passages[0]?.moments).toEqual([
      [0, 0],
      [32, 10],
    ]);
  });

  test('takes the second of each word where the source has it', () => {
    const words = [
      { text: 'So', startSeconds: 20, endSeconds: 20.4 },
      { text: 'I', startSeconds: 20.5, endSeconds: 20.6 },
      { text: 'type.', startSeconds: 21, endSeconds: 22 },
    ];
    const [passage] = listCuePassages(
      [{ ...buildCue('amina', 20, 'So I type.'), words }],
      'en',
      NAMES,
    );
    expect(passage?.moments).toEqual([
      [0, 20],
      [3, 20.5],
      [5, 21],
    ]);
  });

  test('ends a sentence that has no end', () => {
    const cues = Array.from({ length: 40 }, (_, index) =>
      buildCue('amina', index * 10, 'and on and on'),
    );
    const passages = listCuePassages(cues, 'en', NAMES);
    expect(passages.length).toBeGreaterThan(1);
    expect(
      passages
        .map(({ text }) => text)
        .join(' ')
        .split(' '),
    ).toHaveLength(160);
  });
});

describe('listWrittenPassages', () => {
  test('takes a paragraph a sentence or two at a time, and loses none of its words', () => {
    const text =
      'She measures before noon. The hard part begins at the desk, where sixty-six numbers wait to be typed by hand.\nNobody had asked. “Why?” she says. And then a last sentence that goes on without an end';
    const passages = listWrittenPassages(text, 'en');
    expect(passages.map((passage) => passage.text)).toEqual([
      'She measures before noon. The hard part begins at the desk, where sixty-six numbers wait to be typed by hand.',
      'Nobody had asked. “Why?” she says. And then a last sentence that goes on without an end',
    ]);
    expect(listWrittenPassages('  \n ', 'en')).toEqual([]);
  });
});
