import { asAddress, isAddress } from './read-data.ts';
import type { Reading } from './reading.ts';

const SCRIPT_ESCAPE = /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|\r?\n|([\s\S]))/gi;
const SCRIPT_STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g;
const STYLE_ESCAPE = /\\([0-9a-f]{1,6})\s?/gi;
const STYLE_STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|url\(([^"'()]*)\)/g;
const STYLE_COMMENT = /\/\*([\s\S]*?)\*\//g;

/**
 * Reads a script: the whole of it with escapes decoded, so that nothing depends on telling strings
 * from code, and what its strings say in a row.
 */
export function readScript(source: string, where = 'the script'): Reading[] {
  const strings = (source.match(SCRIPT_STRING) ?? []).map((each) =>
    decodeScript(each.slice(1, -1)),
  );
  return [
    { where, kind: 'bytes', text: decodeScript(source) },
    { where: `a string of ${where}`, kind: 'text', text: strings.join(' ') },
    ...strings.filter(isAddress).map((each) => asAddress(each, `a string of ${where}`)),
  ];
}

function decodeScript(text: string): string {
  return text.replace(
    SCRIPT_ESCAPE,
    (_whole, braced?: string, four?: string, two?: string, plain?: string) => {
      const code = braced ?? four ?? two;
      if (code !== undefined) return fromCode(code);
      return plain === undefined || /[nrtbfv]/.test(plain) ? ' ' : plain;
    },
  );
}

/** Reads a style sheet: its strings, addresses and comments, and the whole of it. */
export function readStyles(source: string, where = 'the styles'): Reading[] {
  const decoded = source.replace(STYLE_ESCAPE, (_whole, code: string) => fromCode(code));
  const strings = [...decoded.matchAll(STYLE_STRING)].map(
    ([whole, address]) => address?.trim() ?? whole.slice(1, -1),
  );
  const comments = [...decoded.matchAll(STYLE_COMMENT)].map(([, comment = '']) => comment);
  return [
    { where, kind: 'bytes', text: decoded },
    { where, kind: 'text', text: [...strings, ...comments].join(' ') },
    ...strings.filter(isAddress).map((each) => asAddress(each, where)),
  ];
}

function fromCode(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
