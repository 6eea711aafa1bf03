import { describe, expect, it } from 'vitest';
import { readHyperaudio } from './hyperaudio-html.ts';

function read(html: string) {
  const { cues, problems } = readHyperaudio(html);
  return {
    said: cues.map(({ speaker, text }) => (speaker === undefined ? text : `${speaker} | ${text}`)),
    times: cues.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
    words: cues.map(({ words }) => words?.map(({ text, startSeconds }) => [text, startSeconds])),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
  };
}

const JO = '<span data-m="1000" data-d="0" class="speaker">[Jo Lind] </span>';
const ONE = '<span data-m="1000" data-d="500">One </span>';
const TWO = '<a data-m="1500" data-d="250" class="word">&amp; two. </a>';

describe('readHyperaudio', () => {
  it('reads speakers, words and milliseconds', () => {
    expect(
      read(`<article><section><p>\n  ${JO}\n  ${ONE}\n  ${TWO}</p></section></article>`),
    ).toEqual({
      said: ['Jo Lind | One & two.'],
      times: [[1, 1.75]],
      words: [
        [
          ['One', 1],
          ['& two.', 1.5],
        ],
      ],
      codes: [],
    });
  });

  it.each(['Jo: ', '[Jo] ', '(Jo)', '[Jo]:'])('reads the name in %j', (name) => {
    expect(read(`<p><span class="speaker" data-m="0">${name}</span>${ONE}`).said).toEqual([
      'Jo | One',
    ]);
  });

  it('begins a passage with every name, and goes on where a paragraph has none', () => {
    const amina = '<span class="speaker" data-m="1500">Amina: </span>';
    expect(read(`<p>${JO}${ONE}${amina}${TWO}</p><p>${ONE}</p>`).said).toEqual([
      'Jo Lind | One',
      'Amina | One',
      'Amina | & two.',
    ]);
  });

  it('keeps words that nobody timed, at a time between the others', () => {
    expect(read(`<p>${ONE}or <b>perhaps</b> ${TWO}</p>`).words).toEqual([
      [
        ['One', 1],
        ['or', 1.5],
        ['perhaps', 1.5],
        ['& two.', 1.5],
      ],
    ]);
  });

  it('tells of text outside, and leaves scripts and styles', () => {
    const page = `<title>x</title><script>"<p>"</script><h1>The pen</h1>\n<p>${ONE}</p>\n<p>Imprint</p>`;
    expect(read(page)).toMatchObject({ said: ['One'], codes: ['transcript-left-out:1'] });
  });

  it.each([
    [
      'a negative time',
      '<p>\n<span data-m="-5">one</span><span data-m="1">two</span>',
      ['transcript-bad-time:2'],
    ],
    [
      'a time that is none',
      '<p><span data-m="x" data-d="NaN">one</span>\n<span data-m="1">two</span>',
      ['transcript-bad-time:1', 'transcript-bad-time:1'],
    ],
    ['a page without times', '<p>one', ['transcript-unknown-html:1', 'transcript-left-out:1']],
    [
      'elements without end',
      `${'<div>'.repeat(300)}<span data-m="1">x`,
      ['transcript-too-deep:1', 'transcript-unknown-html:1'],
    ],
  ])('tells the line of %s', (_, html, codes) => {
    expect(read(html).codes).toEqual(codes);
  });
});
