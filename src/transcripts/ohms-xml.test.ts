import { describe, expect, it } from 'vitest';
import { readOhmsXml } from './ohms-xml.ts';

function read(inner: string) {
  const { format, cues, problems } = readOhmsXml(
    `<?xml version="1.0"?>\n<ROOT><record>${inner}</record></ROOT>`,
  );
  return {
    format,
    said: cues.map(({ speaker, text }) => (speaker === undefined ? text : `${speaker} | ${text}`)),
    times: cues.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
    lines: cues.map(({ line }) => line),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
  };
}

const CUE = '00:00:01.000 --> 00:00:02.000\n<v Jo>one &amp; two\n';

describe('readOhmsXml', () => {
  it('reads WebVTT in a CDATA section, with or without its signature', () => {
    const expected = { format: 'OHMS XML (WebVTT)', said: ['Jo | one & two'], codes: [] };
    expect(read(`<vtt_transcript><![CDATA[WEBVTT\n\n${CUE}]]></vtt_transcript>`)).toMatchObject(
      expected,
    );
    expect(read(`<vtt_transcript><![CDATA[${CUE}]]></vtt_transcript>`)).toMatchObject(expected);
  });

  it('names lines of the file', () => {
    expect(read(`\n<vtt_transcript>\n<![CDATA[\n\n${CUE}\nlost]]></vtt_transcript>`)).toMatchObject(
      {
        lines: [7],
        codes: ['transcript-stray-text:9'],
      },
    );
  });

  it('reads WebVTT whose signs are references', () => {
    const escaped = CUE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(read(`<vtt_transcript>${escaped}</vtt_transcript>`).said).toEqual(['Jo | one & two']);
  });

  it('tells of a second transcript', () => {
    const alt = `<vtt_transcript_alt>${CUE}</vtt_transcript_alt>`;
    expect(read(`<vtt_transcript><![CDATA[${CUE}]]></vtt_transcript>\n${alt}`).codes).toEqual([
      'transcript-left-out:5',
    ]);
  });

  it('prefers WebVTT to the typescript it was made of', () => {
    const typed = '<transcript>JO: other</transcript>';
    expect(read(`${typed}<vtt_transcript><![CDATA[${CUE}]]></vtt_transcript>`).said).toEqual([
      'Jo | one & two',
    ]);
  });
});

describe('readOhmsXml of a typescript', () => {
  const typed = (sync: string, ...rows: string[]) =>
    read(`<sync>${sync}</sync><transcript>${rows.join('\n')}</transcript>`);

  it('begins a passage at every mark, name and empty row', () => {
    expect(
      typed(
        '1:|2(2)|5(0)',
        'LIND: one two',
        'three four five',
        '',
        'six',
        'OTIENO: seven',
        'eight',
      ),
    ).toMatchObject({
      format: 'OHMS XML (typescript)',
      said: ['LIND | one two three four', 'LIND | five', 'LIND | six', 'OTIENO | seven eight'],
      times: [
        [0, 60],
        [60, 90],
        [90, 120],
        [120, 121],
      ],
      codes: ['transcript-times-estimated:5'],
    });
  });

  it('counts steps of several minutes', () => {
    expect(typed('5:|1(2)', 'LIND: one Two: three')).toMatchObject({
      said: ['LIND | one', 'LIND | Two: three'],
      times: [
        [0, 300],
        [300, 301],
      ],
    });
  });

  it('estimates every time where there are no marks', () => {
    expect(typed('', 'LIND: one', 'OTIENO: two')).toMatchObject({
      said: ['LIND | one', 'OTIENO | two'],
      codes: ['transcript-times-estimated:2'],
    });
  });

  it('leaves out footnotes and their marks, and tells', () => {
    const note = '[[footnotes]]\n[[note]]Five degrees.[[/note]]\n[[/footnotes]]';
    expect(typed('1:|9(9)', 'LIND: cold [[footnote]]1[[/footnote]]', note)).toMatchObject({
      said: ['LIND | cold'],
      codes: ['transcript-left-out:3'],
    });
  });

  it('keeps notes that never end', () => {
    expect(typed('1:|9(9)', 'LIND: one', '[[footnotes]] two').said).toEqual([
      'LIND | one [[footnotes]] two',
    ]);
  });

  it.each([
    ['another XML', '<tt><p>one</p></tt>', 'transcript-unknown-xml:1'],
    ['an empty transcript', '<transcript> </transcript>', 'transcript-unknown-xml:1'],
  ])('tells of %s', (_, inner, problem) => {
    expect(read(inner).codes).toEqual([problem]);
  });
});
