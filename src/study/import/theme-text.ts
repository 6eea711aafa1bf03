import { formatValue } from './yaml-text.ts';

/** A theme to be made. */
export interface NewTheme {
  id: string;
  title: string;
  summary: string;
}

/** The text of a theme's file. */
export function formatTheme({ title, summary }: NewTheme): string {
  return `---\ntitle: ${formatValue(title)}\nsummary: ${formatValue(summary)}\n---\n`;
}
