/**
 * Shows a value in a field without moving what somebody does there. A number is left alone while it is
 * typed: halfway it is another. In a window behind others nobody types, wherever its cursor is.
 */
export function setField(
  field: HTMLInputElement | HTMLTextAreaElement | null,
  value: string,
): void {
  if (!field || field.value === value) return;
  const hasCursor = document.activeElement === field;
  if (hasCursor && field.type === 'number' && document.hasFocus()) return;
  const caret = hasCursor ? field.selectionStart : null;
  field.value = value;
  if (caret !== null) field.setSelectionRange(caret, caret);
}
