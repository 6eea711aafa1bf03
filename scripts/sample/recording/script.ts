/** What is said in one recording, as written in `scripts/sample/interviews/<id>.yaml`. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const line = z.strictObject({
  /** A person's id. */
  who: z.string(),
  say: z.string(),
  /** Translations, sentence by sentence. */
  en: z.string().optional(),
  ar: z.string().optional(),
  /** Seconds of quiet after the line. */
  pause: z.number().positive().default(0.65),
  /** The clip this line belongs to. */
  clip: z.string().optional(),
});

const script = z.strictObject({
  language: z.enum(['en', 'es']),
  recording: z.enum(['video', 'portrait-video', 'audio']),
  /** The still of the place, relative to content/. */
  place: z.string(),
  lines: z.array(line).min(1),
});

export type Line = z.infer<typeof line>;
export type Script = z.infer<typeof script>;
export type Language = Script['language'];
/** Words in other languages, by tag. */
export type Translations = Readonly<Record<string, string>>;

export async function readScript(path: string): Promise<Script> {
  return script.parse(parse(await readFile(path, 'utf8')));
}

export function listTranslations({ en, ar }: Line): Translations {
  return { ...(en !== undefined && { en }), ...(ar !== undefined && { ar }) };
}

/** A sentence ends where a mark of ending is followed by space. */
export function splitSentences(text: string): string[] {
  return text.trim().split(/(?<=[.!?؟…]["”»]?)\s+/u);
}
