import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  makeClip,
  makeFinding,
  makeInterview,
  makePerson,
  makeSite,
  makeTheme,
} from '../make-site.ts';
import { buildEvidenceTable, formatEvidenceCsv, formatEvidenceJson } from './evidence-table.ts';

const site = makeSite({
  people: [
    makePerson({
      id: 'amina',
      name: 'Amina; of the lake',
      organisation: 'Lakeside',
      side: 'customer',
    }),
    makePerson({ id: 'operator', name: 'A plant operator', isAlias: true, side: 'customer' }),
  ],
  interviews: [makeInterview({ id: 'lake', date: '2026-03-12' })],
  themes: [
    makeTheme({ id: 'data', title: '=SUM(A1)', pairs: [['lake/paired', 'lake/arm']] }),
    makeTheme({ id: 'salt', title: 'Salt' }),
  ],
  findings: [
    makeFinding({ id: 'loses', title: 'It loses data', clipIdsFor: ['lake/arm'] }),
    makeFinding({ id: 'keeps', title: 'It keeps data', clipIdsAgainst: ['lake/arm'] }),
  ],
  clips: [
    makeClip({
      id: 'lake/arm',
      interviewId: 'lake',
      title: '“Hello,” she said',
      personIds: ['amina', 'operator'],
      kinds: ['does-not-work', 'wish'],
      themeIds: ['salt'],
      durationSeconds: 12.5,
      transcripts: [{ language: 'sw', isTranslation: false, cues: [] }],
      quote: {
        text: '-2\nthen "4"',
        language: 'sw',
        personId: 'amina',
        startSeconds: 3,
        endSeconds: 4,
      },
    }),
    makeClip({ id: 'lake/paired', interviewId: 'lake', personIds: ['operator'] }),
  ],
});
const rows = buildEvidenceTable(site);

describe('buildEvidenceTable', () => {
  test('tells of each clip what its page and its themes tell, under the names agreed to', () => {
    expect(rows[0]).toEqual({
      id: 'lake/arm',
      title: '“Hello,” she said',
      side: 'customer',
      people: [
        { id: 'amina', name: 'Amina; of the lake', organisation: 'Lakeside' },
        { id: 'operator', name: 'A plant operator' },
      ],
      interview: 'lake',
      date: '2026-03-12',
      kinds: ['does-not-work', 'wish'],
      themes: [
        { id: 'data', title: '=SUM(A1)' },
        { id: 'salt', title: 'Salt' },
      ],
      findingsFor: [{ id: 'loses', title: 'It loses data' }],
      findingsAgainst: [{ id: 'keeps', title: 'It keeps data' }],
      quote: '-2\nthen "4"',
      language: 'sw',
      seconds: 12.5,
      address: 'clips/lake/arm/index.html',
    });
  });

  test('holds no time of the recording', () => {
    expect(Object.keys(rows[0] ?? {}).filter((key) => /start|end|from|to/i.test(key))).toEqual([]);
  });
});

describe('formatEvidenceCsv', () => {
  const csv = formatEvidenceCsv(rows);
  const cells: Record<string, string>[] = parse(csv, { bom: true, columns: true });

  test('is read by spreadsheets: a byte order mark, and lines that end as RFC 4180 has them', () => {
    expect(csv.startsWith('\uFEFFid,title,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
  });

  test('keeps what is written, line breaks and quotes too', () => {
    expect(cells[0]).toMatchObject({
      title: '“Hello,” she said',
      'people-ids': 'amina; operator',
      organisations: 'Lakeside',
      kinds: 'does-not-work; wish',
      'theme-ids': 'data; salt',
      'findings-for': 'It loses data',
      'findings-against': 'It keeps data',
      seconds: '12.5',
    });
  });

  test('computes nothing in a spreadsheet', () => {
    expect(cells[0]?.['quote']).toBe('\'-2\nthen "4"');
    expect(cells[1]?.['themes']).toBe("'=SUM(A1)");
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝']) {
      const [row] = rows.map((each) => ({ ...each, title: `${sign}1` }));
      const [only] = parse(formatEvidenceCsv(row ? [row] : []), { bom: true, columns: true });
      expect(only).toMatchObject({ title: `'${sign}1` });
    }
  });

  test('has its heads where there is no clip', () => {
    expect(formatEvidenceCsv([]).split('\r\n')).toHaveLength(2);
  });
});

describe('formatEvidenceJson', () => {
  test('says what it is, and holds every row', () => {
    expect(JSON.parse(formatEvidenceJson(site, rows))).toEqual({
      format: 'sightline-evidence',
      version: 1,
      study: 'A study',
      edition: 'For customers',
      clips: rows,
    });
  });
});
