/** Of the site's colours those that no study changes; the same as in tokens.css, by day. */
export const PAPER = '#f7f8f6';
export const INK = '#14181b';
export const INK_SOFT = '#4a5458';
export const RULE = '#c9cfcd';
/** Behind and around a moving picture. */
export const SCREEN = '#14181b';

/** The sides' fields and what is readable on them, where a study sets no colours of its own. */
export const FIELDS = {
  customer: { field: '#f2967c', ink: '#14181b' },
  employee: { field: '#0f4a54', ink: '#f3f6f4' },
} as const;
