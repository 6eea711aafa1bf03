import { stringify } from 'yaml';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../domain/evidence.ts';

/** A clip to be written into an interview.yaml. */
export interface NewClip {
  /** Without the interview's. */
  id: string;
  title: string;
  startSeconds: number;
  endSeconds: number;
  kinds: EvidenceKind[];
  themes: string[];
  quote?: string;
  /** Told above it. */
  comment?: string;
}

/** A value of one line, between quotes where YAML wants them. */
export function formatValue(text: string): string {
  return stringify(text.replaceAll(/\s+/gu, ' ').trim(), { lineWidth: 0 }).trimEnd();
}

/** `[a, b]`; items that need quotes get them. */
export function formatList(items: readonly string[]): string {
  return `[${items.map(formatItem).join(', ')}]`;
}

/** Within brackets, more characters mean something. */
function formatItem(item: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} _./-]*$/u.test(item) ? formatValue(item) : JSON.stringify(item);
}

/** Lines of comment, none longer than people read. */
export function formatComment(text: string): string {
  return text
    .split(/\r?\n/u)
    .flatMap((line) => line.match(/.{1,96}(?:\s+|$)|\S{97,}/gu) ?? [''])
    .map((line) => `# ${line.trim()}`.trimEnd())
    .join('\n');
}

/** A time as authors write it: `1:20.4`, `1:02:03`. */
export function formatTime(seconds: number): string {
  const millis = Math.round(seconds * 1000);
  const whole = Math.floor(millis / 1000);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, '0');
  const fraction = millis % 1000 === 0 ? '' : `.${String(millis % 1000).padStart(3, '0')}`;
  const start = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : String(minutes);
  return `${start}:${rest}${fraction.replace(/0+$/u, '')}`;
}

/** The lines of a clip under `clips:`, with no indentation of their own. */
export function formatClip({ comment, ...clip }: NewClip): string[] {
  const kinds = EVIDENCE_KINDS.filter((kind) => clip.kinds.includes(kind));
  return [
    ...(comment === undefined ? [] : formatComment(comment).split('\n')),
    `${clip.id}:`,
    `  title: ${formatValue(clip.title)}`,
    `  from: ${formatTime(clip.startSeconds)}`,
    `  to: ${formatTime(clip.endSeconds)}`,
    `  kind: ${kinds.length === 1 ? String(kinds[0]) : formatList(kinds)}`,
    ...(clip.themes.length > 0 ? [`  themes: ${formatList(clip.themes)}`] : []),
    ...(clip.quote === undefined ? [] : [`  quote: ${formatValue(clip.quote)}`]),
  ];
}
