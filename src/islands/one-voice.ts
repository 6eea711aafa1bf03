/** Told to the page when something starts to speak, so that all else stops: one voice at a time. */
export const STARTS = 'clip-starts';
