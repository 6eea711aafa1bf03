import { formatCount } from '../../domain/count.ts';

/** @param empty how many steps wait for their words, and are not in the file */
export function tellSaved(name: string, empty: number): string {
  const saved = `Saved as ${name}, where this browser puts what it saves. Put it into the folder sessions of the study.`;
  return empty === 0
    ? saved
    : `${saved} Left out, for want of words: ${formatCount(empty, 'step')}.`;
}

/** `38 of 60 minutes, 22 still free` */
export function tellMinutes(sum: number, length: number): string {
  const planned = `${String(sum)} of ${String(length)} minutes`;
  if (sum === length) return planned;
  const rest = Math.abs(length - sum);
  return sum < length
    ? `${planned}, ${String(rest)} still free`
    : `${planned}, ${String(rest)} too many`;
}
