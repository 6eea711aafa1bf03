import { describe, expect, it } from 'vitest';
import { readTranscript } from './read.ts';

function read(text: string, name = 'transcript.txt') {
  const { format, cues, problems, mended } = readTranscript(new TextEncoder().encode(text), name);
  return {
    format,
    said: cues.map(({ startSeconds, speaker, text: words }) => [startSeconds, speaker, words]),
    cues,
    codes: problems.map(({ code, line }) => `${code}:${String(line)}`),
    left: mended.headingsLeftOut,
    problems,
  };
}

describe('readText', () => {
  it('reads what Zoom saves', () => {
    const { format, said, cues, codes } = read(
      '[Jo Lind] 00:00:03\r\nWhat do you do first?\r\n\r\n[Amina Otieno] 00:00:08\r\nI write them\r\non my arm.',
    );
    expect(format).toBe('Text (Zoom)');
    expect(said).toEqual([
      [3, 'Jo Lind', 'What do you do first?'],
      [8, 'Amina Otieno', 'I write them\non my arm.'],
    ]);
    expect(cues.map(({ line, endSeconds }) => [line, endSeconds])).toEqual([
      [2, 8],
      [5, 9.533],
    ]);
    expect(codes).toEqual([]);
  });

  it('tells where Zoom wrote the time of the day', () => {
    const { codes } = read('[Jo Lind] 10:02:35\nHi.\n[Amina] 10:02:40\nHello.');
    expect(codes).toEqual(['transcript-time-of-day:2']);
  });

  it('reads what Otter exports, without its headings and its last line', () => {
    const text = [
      'Amina, part one',
      'Sun, Mar 15, 2026 3:21PM • 1:02',
      '',
      'SUMMARY KEYWORDS',
      'meter, lake, arm',
      '',
      'SPEAKERS',
      'Jo Lind, Amina Otieno',
      '',
      'Jo Lind  0:03  ',
      'What do you do first?',
      '',
      'Amina Otieno  0:08  ',
      'I write them down. Well: we begin at 10:30.',
      'Look: like that.',
      '',
      'Unknown Speaker  1:02:08',
      'Ha.',
      '',
      'Transcribed by https://otter.ai',
    ].join('\n');
    const { format, said, codes, left } = read(text);
    expect(format).toBe('Text (Otter)');
    expect(said).toEqual([
      [3, 'Jo Lind', 'What do you do first?'],
      [8, 'Amina Otieno', 'I write them down. Well: we begin at 10:30.\nLook: like that.'],
      [3728, 'Unknown Speaker', 'Ha.'],
    ]);
    expect(codes).toEqual([]);
    expect(left).toBe(7);
  });

  it('reads Otter without names, from nobody known', () => {
    expect(read('0:01  \nWhen I was young.\n\n1:15\nIt was bad.\n').said).toEqual([
      [1, undefined, 'When I was young.'],
      [75, undefined, 'It was bad.'],
    ]);
  });

  it('reads what Rev exports, with times between the words', () => {
    const { format, said, codes } = read(
      'Speaker 1 (00:03):\nWhat first?\n\nAmina (00:08): I write them. [00:00:20] And then (laughs) more.\n\nSpeaker 1:\nRight.\n',
    );
    expect(format).toBe('Text (Rev)');
    expect(said).toEqual([
      [3, 'Speaker 1', 'What first?'],
      [8, 'Amina', 'I write them.'],
      [20, 'Amina', 'And then (laughs) more.'],
      [21.533, 'Speaker 1', 'Right.'],
    ]);
    expect(codes).toEqual(['transcript-times-estimated:7']);
  });

  it('reads names alone, and estimates the times', () => {
    const { said, codes, left } = read(
      'Date: 14 March\nJo:\tWhat first?\nAmina Otieno (Technician):\tI write them.\nstill she.\nJo: Well.\n',
    );
    expect(said.map(([, ...rest]) => rest)).toEqual([
      ['Jo', 'What first?'],
      ['Amina Otieno', 'I write them.\nstill she.'],
      ['Jo', 'Well.'],
    ]);
    expect(codes).toEqual(['transcript-times-estimated:2']);
    expect(left).toBe(1);
  });

  it('reads what Google Meet saves, spreading turns between its few times', () => {
    const text = [
      'Mar 14, 2026',
      'The meter - Transcript',
      'Attendees',
      'Jo Lind, Amina Otieno',
      'Transcript',
      '00:00:00',
      ' ',
      'Jo Lind: What do you do first?',
      'Amina Otieno: I write them on my arm,',
      'because it forgets: always.',
      '00:05:00',
      '',
      'Amina Otieno: Still me.',
      'and still.',
      '00:10:00',
      'Going on.',
      'Transcription ended after 00:16:12',
      'This editable transcript was computer generated and might contain errors.',
    ].join('\n');
    const { format, said, codes, left } = read(text);
    expect(format).toBe('Text (Google Meet)');
    expect(said).toEqual([
      [0, 'Jo Lind', 'What do you do first?'],
      [87.5, 'Amina Otieno', 'I write them on my arm,\nbecause it forgets: always.'],
      [300, 'Amina Otieno', 'Still me.\nand still.'],
      [600, 'Amina Otieno', 'Going on.'],
    ]);
    expect(codes).toEqual(['transcript-times-estimated:9']);
    expect(left).toBe(7);
  });

  it.each([
    ['brackets before the name', '[00:15] Sarah: One.\n[0:20] Mike: Two.'],
    ['times before the name', '00:15 Sarah: One.\n00:20 Mike: Two.'],
    ['ranges', '[00:15 - 00:20] Sarah: One.\n[00:20 - 00:25] Mike: Two.'],
    ['a name after each time', '00:00:15 Sarah\nOne.\n00:00:20 Mike\nTwo.'],
    ['a dash', 'Sarah — 0:15\nOne.\nMike - 0:20\nTwo.'],
    ['one blank', 'Sarah 0:15\nOne.\nMike 0:20\nTwo.'],
    ['tabs', '0:15\tSarah\tOne.\n0:20\tMike\tTwo.'],
    ['tabs, names first', 'Sarah\t0:15\tOne.\nMike\t0:20\tTwo.'],
    ['a head of columns', 'Time\tSpeaker\tText\n0:15\tSarah\tOne.\n0:20\tMike\tTwo.'],
    ['Markdown', '### 00:00:15\n**Sarah:** One.\n### 00:00:20\n**Mike:** Two.'],
    ['fractions', 'Sarah (0:15.000): One.\nMike (0:20,0000000): Two.'],
    ['old Macintosh lines', 'Sarah (0:15):\rOne.\rMike (0:20):\rTwo.'],
    ['entities', 'Sarah&nbsp; 0:15\nOne&#46;\nMike&nbsp; 0:20\nTwo.'],
    ['a mark at the beginning', '\uFEFFSarah: (0:15)\nOne.\nMike: (0:20)\nTwo.'],
  ])('reads %s', (_, text) => {
    const { said, codes } = read(text);
    expect(said).toEqual([
      [15, 'Sarah', 'One.'],
      [20, 'Mike', 'Two.'],
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ['after a name and a time', 'Jo  0:03\nYes.\n10:30 was when we met.\n', 3],
    ['between times alone', '0:03\nJo: Yes.\n10:30 was when we met.\n', 3],
  ])('takes a time of the day for words %s', (_, text, seconds) => {
    expect(read(text).said).toEqual([[seconds, 'Jo', 'Yes.\n10:30 was when we met.']]);
  });

  it('takes words that end with a time for words', () => {
    const text = 'Jo (0:03):\nand then he left (0:09)\nwe met at  10:30\n';
    expect(read(text).said).toEqual([
      [3, 'Jo', 'and then he left'],
      [9, 'Jo', 'we met at 10:30'],
    ]);
  });

  it('drops titles in brackets, but for those that tell people apart', () => {
    const names = (text: string) => read(text).said.map(([, speaker]) => speaker);
    expect(names('Anna Li (Guest) (0:01):\nA.\nAnna Li (0:02):\nB.\n')).toEqual([
      'Anna Li',
      'Anna Li',
    ]);
    expect(names('Anna (Sales): A.\nAnna (Service): B.\nSpeaker (1): C.\n')).toEqual([
      'Anna (Sales)',
      'Anna (Service)',
      'Speaker',
    ]);
  });

  it('tells of a time that is none, and keeps the words', () => {
    const { codes, said } = read('Jo (0:75): Hello.\nAmina (0:80):\nWell.');
    expect(codes).toEqual([
      'transcript-bad-time:1',
      'transcript-bad-time:2',
      'transcript-times-estimated:1',
    ]);
    expect(said.map(([, , words]) => words)).toEqual(['Hello.', 'Well.']);
  });

  it('tells of speech above the first speaker', () => {
    const { codes, problems } = read('A title\nThis took place in March.\nJo Lind: hm\n');
    expect(codes[0]).toBe('transcript-heading-left-out:2');
    expect(problems[0]?.message).toContain('“This took place in March.”');
  });

  it('warns of anything above the first speaker that may have been said', () => {
    const { codes } = read('A title\nso yeah I think\nJo Lind (0:01): hm\n');
    expect(codes).toEqual(['transcript-heading-left-out:2']);
  });

  it('keeps what somebody says of a transcription', () => {
    const { said, left } = read('Jo Lind (0:01):\nWe started transcription.\nTime flies\n');
    expect(said).toEqual([[1, 'Jo Lind', 'We started transcription.\nTime flies']]);
    expect(left).toBe(0);
  });

  it('takes footnotes and their marks out of the words, and tells of each', () => {
    const { said, codes, problems } = read(
      'Jo (0:01): In the year of the flood[1] it rained [2].\n\nNotes\n[1] That was 1987.\n',
    );
    expect(said).toEqual([[1, 'Jo', 'In the year of the flood it rained [2].']]);
    expect(codes).toEqual(['transcript-note-left-out:4']);
    expect(problems[0]?.message).toContain('That was 1987.');
  });

  it('refuses prose, and what is empty', () => {
    expect(read('Once upon a time.\nThere was a meter.').codes).toEqual(['transcript-no-turns:1']);
    expect(read(' \n \n').codes).toEqual(['transcript-empty:1']);
  });

  it('puts cues in order and says so', () => {
    const { said, codes } = read('Jo (0:10): B.\nJo (0:05): A.\n');
    expect(said.map(([seconds]) => seconds)).toEqual([5, 10]);
    expect(codes).toEqual(['transcript-out-of-order:2']);
  });
});
