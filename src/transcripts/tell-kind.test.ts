import { describe, expect, it } from 'vitest';
import { findKind } from './tell-kind.ts';

function kindOf(text: string, name: string) {
  return findKind(new TextEncoder().encode(text), name);
}

describe('findKind', () => {
  it.each([
    ['WEBVTT\n\n', 'a.txt', 'vtt'],
    ['\uFEFFWEBVTT\r\n', 'a.srt', 'vtt'],
    ['{"segments": []}', 'a.txt', 'json'],
    [' [\n {', 'a', 'json'],
    ['<!DOCTYPE html><p>', 'a.xml', 'html'],
    ['<article>', 'a.txt', 'html'],
    ['<?xml version="1.0"?><ROOT>', 'a.html', 'xml'],
    ['PK\u0003\u0004', 'a.txt', 'docx'],
    ['1\n00:00:01,000 --> 00:00:02,000', 'a.txt', 'srt'],
    ['00:01.000 --> 00:02.000', 'transcript', 'srt'],
    ['[00:01] Jo: yes', 'a.txt', 'txt'],
    ['Jo: yes', 'a.MD', 'txt'],
    ['', 'a.vtt', 'vtt'],
    ['speaker,words', 'a.csv', 'csv'],
    ['speaker\twords', 'a.tsv', 'csv'],
    ['{', 'a.json', 'json'],
    ['Speaker,Words,Tags,Timestamp\r\nJo,one', 'a.txt', 'csv'],
    ['timestamp\twords\n', 'a', 'csv'],
    ['Speaker 1: in other words, yes', 'a.txt', 'txt'],
    ['words', 'a.pdf', undefined],
    ['words', 'a.constructor', undefined],
    ['', '', undefined],
  ])('tells %j in %s', (text, name, kind) => {
    expect(kindOf(text, name)).toBe(kind);
  });

  it('looks through UTF-16', () => {
    const bytes = Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nwords', 'utf16le');
    expect(findKind(bytes, 'a.txt')).toBe('vtt');
  });
});
