import { z } from 'zod';

/** Lets an issue about unknown keys carry the known ones in its message. */
export const nameKnownKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { inst } = issue;
  return inst instanceof z.ZodObject ? joinKeys(Object.keys(inst.shape)) : '';
};

/** The message of an issue about unknown keys. */
export function joinKeys(known: readonly string[]): string {
  return known.join(' ');
}

/** The known keys that such a message carries. */
export function splitKeys(message: string): string[] {
  return message.split(' ');
}
