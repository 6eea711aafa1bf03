/** `1 clip`, `3 clips`, `9.5 minutes`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
