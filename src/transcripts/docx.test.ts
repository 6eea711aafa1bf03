import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph, run, table } from '../../tests/factories/docx.ts';
import { readTranscript } from './read.ts';

function read(bytes: Uint8Array) {
  const { format, cues, problems, mended } = readTranscript(bytes, 'transcript.docx');
  return {
    format,
    said: cues.map(({ startSeconds, speaker, text }) => [startSeconds, speaker, text]),
    lines: cues.map(({ line }) => line),
    codes: problems.map(({ code, line }) => `${code}:${String(line)}`),
    told: problems.map(({ message }) => message).join('\n'),
    left: mended.headingsLeftOut,
  };
}

const TEAMS = [
  paragraph('The meter-20260314_133555-Meeting Transcript'),
  paragraph('14 March 2026, 01:35pm'),
  paragraph('27m 42s'),
  paragraph('Jo Lind started transcription'),
  paragraph('Jo Lind   0:03\nWhat do you do first?'),
  paragraph('Otieno, Amina (External)   0:08\nI write them\non my arm.'),
  paragraph('Jo Lind stopped transcription'),
].join('');

describe('readDocx', () => {
  it('reads what Teams exports', () => {
    expect(read(buildDocx(TEAMS))).toEqual({
      format: 'DOCX (Microsoft Teams)',
      said: [
        [3, 'Jo Lind', 'What do you do first?'],
        [8, 'Otieno, Amina', 'I write them\non my arm.'],
      ],
      lines: [5, 6],
      codes: [],
      told: '',
      left: 5,
    });
  });

  it('reads what Teams exported once: a range, a name, the words', () => {
    const cue = (range: string, name: string, words: string) =>
      [range, name, words].map(paragraph).join('');
    const { format, said, codes } = read(
      buildDocx(
        cue('0:0:0.0 --> 0:0:2.540', 'Jo Lind', 'What first?') +
          cue('0:0:2.780 --> 0:0:5.9300000', 'Amina', 'I write.'),
      ),
    );
    expect(format).toBe('DOCX (Microsoft Teams)');
    expect(said).toEqual([
      [0, 'Jo Lind', 'What first?'],
      [2.78, 'Amina', 'I write.'],
    ]);
    expect(codes).toEqual([]);
  });

  it('reads tables, with or without a head', () => {
    const rows = [
      ['Timestamp', 'Speaker', 'Transcript'],
      ['0:03', 'Jo Lind', 'What first?'],
      ['0:08', 'Amina', 'I write.'],
    ];
    expect(read(buildDocx(table(rows))).said).toEqual([
      [3, 'Jo Lind', 'What first?'],
      [8, 'Amina', 'I write.'],
    ]);
    expect(read(buildDocx(table([['Amina Otieno', 'I write.']]))).said).toEqual([
      [0, 'Amina Otieno', 'I write.'],
    ]);
  });

  it('leaves out what was deleted, moved away or is a code, and keeps what was put in', () => {
    const changed = [
      '<w:p>',
      run('Amina: I '),
      '<w:del><w:r><w:delText>never </w:delText></w:r><w:r><w:t>ever </w:t></w:r></w:del>',
      `<w:ins>${run('always ')}</w:ins>`,
      `<w:moveFrom>${run('gone ')}</w:moveFrom><w:moveTo>${run('come ')}</w:moveTo>`,
      '<w:r><w:instrText>PAGE</w:instrText></w:r>',
      '<w:hyperlink>',
      run('write'),
      '</w:hyperlink><w:r><w:noBreakHyphen/><w:softHyphen/></w:r>',
      run('down.'),
      '</w:p>',
    ].join('');
    expect(read(buildDocx(changed)).said).toEqual([[0, 'Amina', 'I always come write-down.']]);
  });

  it('reads words of a text box once', () => {
    const box = `<w:txbxContent>${paragraph('Jo: In a box.')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    const { said } = read(buildDocx(`<w:p>${run('Amina: Before.')}<w:r>${both}</w:r></w:p>`));
    expect(said.map(([, ...rest]) => rest)).toEqual([
      ['Amina', 'Before.'],
      ['Jo', 'In a box.'],
    ]);
  });

  it('tells of every note with its words', () => {
    const body = `<w:p>${run('Amina (0:03): In the year of the flood')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' it rained.')}</w:p>`;
    const notes = `<w:footnotes><w:footnote w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('In 1987 & 1988.')}</w:footnote></w:footnotes>`;
    const { said, codes, told } = read(buildDocx(body, { 'word/footnotes.xml': notes }));
    expect(said).toEqual([[3, 'Amina', 'In the year of the flood it rained.']]);
    expect(codes).toEqual(['transcript-note-left-out:1']);
    expect(told).toContain('footnote “In 1987 & 1988.”');
  });

  it('finds the document under another name', () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const xml = `<w:document><w:body>${paragraph('Jo: Hi.')}</w:body></w:document>`;
    const parts = {
      '_rels/.rels': relations,
      'word/document.xml': undefined,
      'word/document2.xml': xml,
    };
    expect(read(buildDocx('', parts)).said).toEqual([[0, 'Jo', 'Hi.']]);
  });

  it('does not expand entities of the document’s own', () => {
    const bomb =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>Jo: &b; &amp; x</w:t></w:r></w:p></w:body></w:document>';
    expect(read(buildDocx('', { 'word/document.xml': bomb })).said).toEqual([[0, 'Jo', '&b; & x']]);
  });

  const good = buildDocx(TEAMS);

  it.each<[what: string, bytes: Uint8Array, code: string]>([
    ['a file cut short', good.subarray(0, good.length - 40), 'transcript-damaged'],
    [
      'an archive without a document',
      zipSync({ 'a.txt': strToU8('Jo: Hi.') }),
      'transcript-damaged',
    ],
    ['a locked document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'transcript-protected'],
    ['a locked archive', changeEntry(good, 8, 1), 'transcript-protected'],
    ['no document at all', strToU8('Dear Jo,'), 'transcript-damaged'],
    ['an empty document', buildDocx(''), 'transcript-empty'],
    ['prose', buildDocx(paragraph('Once upon a time.')), 'transcript-no-turns'],
    ['a lie about its size', changeEntry(good, 24, 12), 'transcript-too-large'],
    ['a method nobody uses', changeEntry(good, 10, 99), 'transcript-damaged'],
    [
      'what unpacks to far too much',
      buildDocx('', { 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }),
      'transcript-too-large',
    ],
  ])('refuses %s', (_, bytes, code) => {
    const { said, codes } = read(bytes);
    expect(said).toEqual([]);
    expect(codes).toEqual([`${code}:1`]);
  });

  it('does not unpack more than it was told of, at whatever length', () => {
    const large = buildDocx('', { 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(read(changeEntry(large, 24, 1000)).codes).toEqual(['transcript-too-large:1']);
  });
});

/** A number in the central directory's entry of the document, changed. */
function changeEntry(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const name = strToU8('word/document.xml');
  const last = changed.findLastIndex((_, at) =>
    name.every((byte, index) => changed[at + index] === byte),
  );
  changed[last - 46 + offset] = value & 0xff;
  changed[last - 46 + offset + 1] = value >> 8;
  if (offset === 24) changed.fill(0, last - 46 + 26, last - 46 + 28);
  return changed;
}
