/** Of the site's colours those that no study changes; the same as in tokens.css, by day. */
export const PAPER = '#f7f8f6';
export const INK = '#14181b';
export const INK_SOFT = '#4a5458';
export const RULE = '#c9cfcd';
/** Behind and around a moving picture. */
export const SCREEN = '#14181b';
