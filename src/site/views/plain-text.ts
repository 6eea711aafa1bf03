import { decodeHTML } from 'entities';

/** What rendered words say, without their markup, on one line. */
export function toPlainText(html: string): string {
  const words = html
    .replaceAll(/<\/?(?:em|strong|i|b)\b[^>]*>/giu, '')
    .replaceAll(/<[^>]*>/gu, ' ');
  return decodeHTML(words).replaceAll(/\s+/gu, ' ').trim();
}
