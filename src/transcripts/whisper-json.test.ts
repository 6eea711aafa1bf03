import { describe, expect, it } from 'vitest';
import { readWhisperJson } from './whisper-json.ts';

function read(value: unknown) {
  return readText(typeof value === 'string' ? value : JSON.stringify(value, null, 1));
}

function readText(text: string) {
  const { format, cues, problems, mended } = readWhisperJson(text);
  return {
    format,
    said: cues.map(({ speaker, text: said }) =>
      speaker === undefined ? said : `${speaker} | ${said}`,
    ),
    times: cues.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
    words: cues.map(({ words }) =>
      words?.map(({ text: said, startSeconds }) => [said, startSeconds]),
    ),
    lines: cues.map(({ line }) => line),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
    mended: Object.entries(mended).filter(([, times]) => times !== 0),
  };
}

const word = (text: string, start?: number, end?: number, speaker?: string) => ({
  word: text,
  start,
  end,
  speaker,
});

describe('readWhisperJson of segments', () => {
  it('reads passages, and the words of those that have some', () => {
    const words = [
      word(' Eleven', 1, 1.5),
      word(' sites', 1.5, 2),
      word(',', 2, 2.1),
      word(' then.', 2.1, 3),
    ];
    const segments = [
      { id: 0, start: 1, end: 3, text: ' Eleven sites, then.', words },
      { id: 1, start: 3, end: 4.25, text: ' Yes.' },
    ];
    expect(read({ text: 'x', segments, language: 'en' })).toMatchObject({
      format: 'Whisper JSON (openai-whisper)',
      said: ['Eleven sites, then.', 'Yes.'],
      times: [
        [1, 3],
        [3, 4.25],
      ],
      words: [
        [
          ['Eleven', 1],
          ['sites', 1.5],
          [',', 2],
          ['then.', 2.1],
        ],
        undefined,
      ],
      codes: [],
    });
  });

  it('reads a bare list of them, with times written as text', () => {
    expect(read([{ start: '00:00:01,500', end: '2', text: 'yes' }])).toMatchObject({
      times: [[1.5, 2]],
      codes: [],
    });
  });

  it('spreads words without times between their neighbours', () => {
    const words = [word('In', 1, 1.2), word('2014'), word('we', 2, 2.2), word('went.')];
    expect(
      read({ segments: [{ start: 1, end: 3, text: 'In 2014 we went.', words }] }),
    ).toMatchObject({
      words: [
        [
          ['In', 1],
          ['2014', 1.2],
          ['we', 2],
          ['went.', 2.2],
        ],
      ],
      mended: [['wordTimesSupplied', 2]],
    });
  });

  it('keeps the text where its words are others', () => {
    const words = [word('Twelve', 1, 2)];
    expect(read({ segments: [{ start: 1, end: 3, text: 'Eleven', words }] })).toMatchObject({
      said: ['Eleven'],
      words: [undefined],
      mended: [['wordTimesDropped', 1]],
    });
  });

  it.each([
    ['no end', { start: 2 }, [2, 5], [['endsSupplied', 2]]],
    [
      'no time',
      {},
      [2, 5],
      [
        ['endsSupplied', 2],
        ['startsEstimated', 1],
      ],
    ],
    [
      'times of null',
      { start: null, end: null },
      [2, 5],
      [
        ['endsSupplied', 2],
        ['startsEstimated', 1],
      ],
    ],
    ['an end that is its start', { start: 2, end: 2 }, [2, 5], [['endsSupplied', 2]]],
  ])('supplies %s', (_, times, expected, mended) => {
    const segments = [
      { start: 1, end: 2, text: 'a' },
      { ...times, text: 'b' },
      { start: 5, text: 'c' },
    ];
    const done = read({ segments });
    expect(done.times[1]).toEqual(expected);
    expect(done.mended).toEqual(mended);
  });

  it.each([
    ['a negative time', { start: -1, end: 2, text: 'x' }, 'transcript-bad-time:2'],
    ['NaN', '{"segments":[\n{"start":NaN,"end":2,"text":"x"}]}', 'transcript-bad-time:2'],
    ['an absurd time', { start: 1e300, text: 'x' }, 'transcript-bad-time:2'],
    ['a time that is none', { start: 'soon', end: true, text: 'x' }, 'transcript-bad-time:2'],
    ['an end before the start', { start: 5, end: 4, text: 'x' }, 'transcript-ends-before-start:2'],
    ['a passage without text', { start: 1, end: 2 }, 'transcript-odd-passage:2'],
    ['text that is none', { start: 1, end: 2, text: 7 }, 'transcript-odd-passage:2'],
    ['a passage that is none', 7, 'transcript-odd-passage:2'],
  ])('tells the line of %s', (_, segment, problem) => {
    const text =
      typeof segment === 'string' ? segment : `{"segments":[\n${JSON.stringify(segment)}]}`;
    expect(readText(text).codes).toEqual([problem]);
  });
});

describe('readWhisperJson of WhisperX', () => {
  it('parts a passage in which several people speak, words without a speaker going with those before', () => {
    const words = [
      word('Did', 1, 1.2, 'SPEAKER_00'),
      word('you?', undefined, undefined),
      word('I', 2, 2.2, 'SPEAKER_01'),
      word('did.', 2.2, 3, 'SPEAKER_01'),
    ];
    const segments = [
      { start: 0.9, end: 3, text: ' Did you? I did.', speaker: 'SPEAKER_00', words },
    ];
    expect(read({ segments, word_segments: [] })).toMatchObject({
      format: 'Whisper JSON (WhisperX)',
      said: ['SPEAKER_00 | Did you?', 'SPEAKER_01 | I did.'],
      times: [
        [0.9, 1.2],
        [2, 3],
      ],
      codes: [],
    });
  });

  it('leaves nameless what nobody was heard in', () => {
    const segments = [
      { start: 1, end: 2, text: 'one', speaker: 'SPEAKER_00' },
      { start: 2, end: 3, text: 'two' },
    ];
    expect(read({ segments }).said).toEqual(['SPEAKER_00 | one', 'two']);
  });
});

describe('readWhisperJson of the API', () => {
  const segments = [
    { start: 1, end: 2, text: ' Eleven, then.' },
    { start: 2, end: 4, text: ' $5? Yes.' },
    { start: 4, end: 5, text: ' No!' },
  ];

  it('deals words without marks to their passages', () => {
    const words = [
      word('Eleven', 1, 1.5),
      word('then', 1.5, 2),
      word('5', 2, 3),
      word('Yes', 3, 4),
      word('No', 4, 5),
    ];
    expect(read({ task: 'transcribe', segments, words }).words).toEqual([
      [
        ['Eleven,', 1],
        ['then.', 1.5],
      ],
      [
        ['$5?', 2],
        ['Yes.', 3],
      ],
      [['No!', 4]],
    ]);
  });

  it('finds the words again behind a passage that has others', () => {
    const words = [
      word('Eleven', 1, 1.5),
      word('then', 1.5, 2),
      word('five', 2, 3),
      word('Yes', 3, 4),
      word('No', 4, 5),
    ];
    expect(read({ task: 'transcribe', segments, words })).toMatchObject({
      said: ['Eleven, then.', '$5? Yes.', 'No!'],
      words: [[expect.anything(), expect.anything()], undefined, [['No!', 4]]],
    });
  });

  it('makes passages of words alone: after a pause, and with a sentence', () => {
    const words = [
      word('One', 0, 0.5),
      word('two', 0.5, 4.5),
      word('Three', 4.6, 5),
      word('four', 7, 8),
    ];
    expect(read({ task: 'transcribe', text: 'One two. Three, four.', words })).toMatchObject({
      said: ['One two.', 'Three,', 'four.'],
      times: [
        [0, 4.5],
        [4.6, 5],
        [7, 8],
      ],
    });
  });

  it('keeps text that its words do not make up', () => {
    const words = [word('One', 0, 0.5)];
    expect(read({ text: 'One two.', words })).toMatchObject({
      said: ['One two.'],
      times: [[0, 0.5]],
    });
  });

  it('reads text alone, and tells that it has no times', () => {
    expect(read({ text: 'One two.' })).toMatchObject({
      said: ['One two.'],
      times: [[0, 1]],
      codes: ['transcript-times-estimated:2'],
    });
  });
});

describe('readWhisperJson of whisper.cpp', () => {
  const token = (text: string, from: number, to: number) => ({ text, offsets: { from, to } });

  it('reads milliseconds, and joins the tokens of a word', () => {
    const tokens = [
      token('[_BEG_]', 0, 0),
      token(' Elev', 1000, 1200),
      token('en', 1200, 1500),
      token(' sites', 1500, 1900),
      token('.', 1900, 2000),
      token('[_TT_50]', 2000, 2000),
      token('<|endoftext|>', 2000, 2000),
    ];
    const transcription = [
      { offsets: { from: 1000, to: 2000 }, text: ' Eleven sites.', tokens, speaker: '0' },
      { timestamps: { from: '00:00:02,000', to: '00:00:03,500' }, text: ' Yes.', speaker: '?' },
    ];
    expect(read({ transcription })).toMatchObject({
      format: 'Whisper JSON (whisper.cpp)',
      said: ['0 | Eleven sites.', 'Yes.'],
      times: [
        [1, 2],
        [2, 3.5],
      ],
      words: [
        [
          ['Eleven', 1],
          ['sites.', 1.5],
        ],
        undefined,
      ],
      codes: [],
    });
  });

  it('makes passages of segments that are one word each', () => {
    const transcription = ' Eleven sites before noon. Yes , all eleven .'
      .split(/(?= )/u)
      .map((text, index) => ({
        offsets: { from: index * 500, to: index * 500 + 400 },
        text,
      }));
    expect(read({ transcription })).toMatchObject({
      said: ['Eleven sites before noon. Yes , all eleven .'],
      times: [[0, 4.4]],
    });
  });

  it('parts a script without blanks by its tokens', () => {
    const tokens = [token('水', 0, 500), token('很', 500, 900), token('冷', 900, 1500)];
    expect(
      read({ transcription: [{ offsets: { from: 0, to: 1500 }, text: '水很冷', tokens }] }).words,
    ).toEqual([
      [
        ['水', 0],
        ['很', 0.5],
        ['冷', 0.9],
      ],
    ]);
  });
});

describe('readWhisperJson of Hugging Face', () => {
  it('reads chunks, the last without an end', () => {
    const chunks = [
      { timestamp: [0, 2.5], text: ' One two.' },
      { timestamp: [2.5, null], text: ' Three four five.' },
    ];
    expect(read({ text: 'x', chunks })).toMatchObject({
      format: 'Whisper JSON (Hugging Face)',
      times: [
        [0, 2.5],
        [2.5, 3.567],
      ],
      codes: [],
      mended: [['endsSupplied', 1]],
    });
  });

  it('reads a bare list of them', () => {
    expect(read([{ timestamp: [0, 1], text: 'One two.' }]).format).toBe(
      'Whisper JSON (Hugging Face)',
    );
  });
});

describe('readWhisperJson', () => {
  it.each([
    ['nothing it knows', '{"results": []}', 'transcript-unknown-json:1'],
    ['a list of nothing', '\n[1, 2]', 'transcript-unknown-json:2'],
    ['no JSON', '{"segments": [\n{"start": 1,,}', 'transcript-json-syntax:2'],
    ['half a file', '{"segments": [\n\n{"start": 1', 'transcript-json-syntax:3'],
  ])('tells the line of %s', (_, text, problem) => {
    expect(readText(text).codes).toEqual([problem]);
  });

  it('names the line of each passage', () => {
    expect(
      readText(
        '{"segments": [\n{"text":"a","start":1,"end":2},\n\n{"text":"b","start":2,"end":3}]}',
      ).lines,
    ).toEqual([2, 4]);
  });
});
