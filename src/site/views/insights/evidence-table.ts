import { stringify } from 'csv-stringify/sync';
import type { EvidenceKind, Side } from '../../../domain/evidence.ts';
import type { StagedClip } from '../../../study/staged.ts';
import { addressOf } from '../addresses.ts';
import type { Site } from '../site.ts';
import { pick } from '../site.ts';
import { groupEvidence } from './evidence.ts';
import { dayOf } from './periods.ts';

/** What one clip is evidence of: a row of the exported table. */
export interface EvidenceRow {
  id: string;
  title: string;
  side: Side;
  /** Under the names they agreed to. */
  people: { id: string; name: string; organisation?: string }[];
  interview: string;
  /** ISO day of the interview. */
  date?: string;
  kinds: EvidenceKind[];
  themes: { id: string; title: string }[];
  findingsFor: { id: string; title: string }[];
  findingsAgainst: { id: string; title: string }[];
  quote?: string;
  /** BCP 47 tag of what is spoken. */
  language: string;
  /** How long the clip is. */
  seconds: number;
  /** Of its page, below the site's root. */
  address: string;
}

/** The name and version of the JSON's shape, told in docs/evidence-table.md. */
const FORMAT = { format: 'sightline-evidence', version: 1 } as const;

export function buildEvidenceTable(site: Site): EvidenceRow[] {
  const groups = groupEvidence(site);
  return [...site.clips.values()].map((clip) => {
    const date = dayOf(site, clip);
    return {
      id: clip.id,
      title: clip.title,
      side: clip.side,
      people: pick(site.people, clip.personIds).map(({ id, name, organisation }) => ({
        id,
        name,
        ...(organisation !== undefined && { organisation }),
      })),
      interview: clip.interviewId,
      ...(date !== undefined && { date }),
      kinds: clip.kinds,
      themes: groups.flatMap(({ themeId, title, clips }) =>
        themeId !== undefined && clips.includes(clip) ? [{ id: themeId, title }] : [],
      ),
      findingsFor: listFindings(site, clip, 'clipIdsFor'),
      findingsAgainst: listFindings(site, clip, 'clipIdsAgainst'),
      ...(clip.quote && { quote: clip.quote.text }),
      language: clip.transcripts[0]?.language ?? site.study.edition.language,
      seconds: clip.durationSeconds,
      address: `${addressOf.clip(clip.id).slice(1)}index.html`,
    };
  });
}

function listFindings(
  site: Site,
  { id }: StagedClip,
  role: 'clipIdsFor' | 'clipIdsAgainst',
): { id: string; title: string }[] {
  return [...site.findings.values()]
    .filter((finding) => finding[role].includes(id))
    .map((finding) => ({ id: finding.id, title: finding.title }));
}

/** The table as JSON, with the names of the study and the edition. */
export function formatEvidenceJson({ study }: Site, clips: readonly EvidenceRow[]): string {
  const { title, edition } = study;
  return `${JSON.stringify({ ...FORMAT, study: title, edition: edition.title, clips }, null, 2)}\n`;
}

const COLUMNS = [
  ...['id', 'title', 'side', 'people', 'people-ids', 'organisations', 'interview', 'date'],
  ...['kinds', 'themes', 'theme-ids', 'findings-for', 'findings-against', 'quote', 'language'],
  ...['seconds', 'address'],
];

/**
 * The table as comma-separated values (RFC 4180), in UTF-8 with a byte order mark, without which
 * Excel takes it for another encoding. Several values of one cell are parted by semicolons. What
 * a spreadsheet would compute has an apostrophe before it (OWASP, "CSV injection").
 */
export function formatEvidenceCsv(rows: readonly EvidenceRow[]): string {
  return stringify([COLUMNS, ...rows.map(listCells)], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function listCells(row: EvidenceRow): (string | number)[] {
  const organisations = row.people.flatMap(({ organisation }) => organisation ?? []);
  return [
    ...[row.id, row.title, row.side],
    list(row.people.map(({ name }) => name)),
    list(row.people.map(({ id }) => id)),
    list([...new Set(organisations)]),
    ...[row.interview, row.date ?? ''],
    list(row.kinds),
    list(row.themes.map(({ title }) => title)),
    list(row.themes.map(({ id }) => id)),
    list(row.findingsFor.map(({ title }) => title)),
    list(row.findingsAgainst.map(({ title }) => title)),
    ...[row.quote ?? '', row.language, row.seconds, row.address],
  ];
}

function list(values: readonly string[]): string {
  return values.join('; ');
}
