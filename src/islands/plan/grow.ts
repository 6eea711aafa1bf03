/** Gives a field the height of its words, in a browser whose sheets cannot (`field-sizing`). */
export function growToFit(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  if (field.scrollHeight > 0) field.style.blockSize = `${String(field.scrollHeight)}px`;
}
