import { DEFAULT_PROMPTS } from '../domain/session.ts';
import { listPoints } from './points.ts';
import { settleOptions } from './polls.ts';
import type { Moment } from './program.ts';

/** What happens in a step that shows nothing of the study. */
export type PlainContent =
  | { kind: 'discuss'; question: string }
  | { kind: 'poll'; question: string; options: string[] }
  | { kind: 'agree'; rules: string[] }
  | { kind: 'write-first'; prompt: string }
  | { kind: 'say-back'; prompt: string }
  | { kind: 'break' }
  | { kind: 'commit'; prompt: string };

const PLAIN_KINDS: readonly string[] = [
  'discuss',
  'poll',
  'agree',
  'write-first',
  'say-back',
  'break',
  'commit',
] satisfies PlainContent['kind'][];

export function isPlain<Content extends { kind: string }>(
  content: Content,
): content is Extract<Content, { kind: PlainContent['kind'] }> {
  return PLAIN_KINDS.includes(content.kind);
}

/** Clips, each after a title that says who speaks and to what they agreed. */
export function playClips(...clipIds: readonly string[]): Moment[] {
  return clipIds.flatMap((clipId) => playClip(clipId));
}

/** @param stance what it speaks for, where it is evidence: `Against the finding` */
export function playClip(clipId: string, stance?: string): Moment[] {
  return [
    { kind: 'title', clipId, ...(stance !== undefined && { stance }) },
    { kind: 'clip', clipId },
  ];
}

const RULES = 'What we agree on';
const PROMISES = 'Who does what by when';

/** What stands on the wall in a step that shows nothing of the study. */
export function listPlainMoments(content: PlainContent): Moment[] {
  switch (content.kind) {
    case 'discuss':
      return [ask('Discuss', content.question)];
    case 'poll':
      return [
        {
          kind: 'poll',
          question: content.question,
          options: settleOptions(content.options).options,
        },
      ];
    case 'agree':
      return listPoints({ heading: RULES }, listFilled(content.rules));
    case 'write-first':
      return [ask('Write first, in silence', content.prompt, true)];
    case 'say-back':
      return [ask('Say it back', promptOf(content))];
    case 'break':
      return [{ kind: 'break' }];
    case 'commit':
      return [askForPromises(promptOf(content))];
  }
}

/** A prompt that asks for nothing else is its own heading. */
function askForPromises(prompt: string): Moment {
  const isPlain = prompt === DEFAULT_PROMPTS.commit;
  return { kind: 'commit', ...(!isPlain && { heading: PROMISES }), prompt };
}

function ask(heading: string, text: string, isTimed = false): Moment {
  return { kind: 'question', heading, text, isTimed };
}

function listFilled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}

function promptOf({
  kind,
  prompt,
}: Extract<PlainContent, { kind: 'say-back' | 'commit' }>): string {
  return prompt.trim() === '' ? DEFAULT_PROMPTS[kind] : prompt;
}

/** As a list of steps names one that shows nothing of the study. */
export function namePlainStep(content: PlainContent): string {
  switch (content.kind) {
    case 'discuss':
    case 'poll':
      return content.question;
    case 'agree':
      return RULES;
    case 'write-first':
      return content.prompt;
    case 'say-back':
      return 'Say it back';
    case 'break':
      return 'Break';
    case 'commit':
      return promptOf(content);
  }
}
