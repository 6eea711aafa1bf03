import { describe, expect, it } from 'vitest';
import { formatCardList, formatChapters, formatFileList, formatTrack } from './lists.ts';

const rate = { numerator: 30000, denominator: 1001 };

describe('formatFileList', () => {
  it('tells how long each file is', () => {
    expect(formatFileList([{ name: '0.mp4', frames: 30 }], rate)).toBe(
      "ffconcat version 1.0\nfile '0.mp4'\nduration 1.001000\n",
    );
  });
});

describe('formatCardList', () => {
  it('names the last card again, so that it stands for its time', () => {
    const cards = ['a.png', 'b.png'].map((name) => ({ name, frames: 30 }));
    expect(formatCardList(cards, rate).split('\n').slice(3)).toEqual([
      "file 'b.png'",
      'duration 1.001000',
      "file 'b.png'",
      '',
    ]);
  });
});

describe('formatChapters', () => {
  it('escapes what would end a title', () => {
    const title = 'Ada: 1 = 2; #3\\\nand on';
    expect(formatChapters([{ title, startSeconds: 1.5, endSeconds: 3 }])).toBe(
      ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=1500\nEND=3000\ntitle=Ada: 1 \\= 2\\; \\#3\\\\ and on\n',
    );
  });
});

describe('formatTrack', () => {
  it('writes captions with what would be read as a tag', () => {
    const caption = { startSeconds: 1, endSeconds: 3661.25, lines: ['a < b & c', '--> d'] };
    expect(formatTrack({ captions: [caption] })).toBe(
      'WEBVTT\n\n00:00:01.000 --> 01:01:01.250\na &lt; b &amp; c\n--&gt; d\n',
    );
  });
});
