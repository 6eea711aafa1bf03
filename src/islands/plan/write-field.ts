/** Shows a value in a field. Nobody's typing is overwritten. */
export function writeField(
  field: HTMLInputElement | HTMLTextAreaElement | null,
  value: string,
): void {
  if (field && field !== document.activeElement && field.value !== value) field.value = value;
}
