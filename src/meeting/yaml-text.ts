/** Words of letters, with marks between them that mean nothing to YAML; what is plain in any place. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}]*(?:[ \-/’'‘“”.,;!?()…–—]+[\p{L}\p{M}\p{N}]+)*[.!?…’”)]*$/u;
/** What YAML, of today or of old, takes for something else than text. */
const MEANS_SOMETHING = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
/** Controls, what ends lines besides them, half a character, and marks of order: nobody sees these. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/**
 * Text as a YAML scalar on one line, with or without quotes; it stands in a block, not in `[ ]`
 * (YAML 1.2.2, §7.3).
 */
export function formatYamlText(text: string): string {
  if (PLAIN.test(text) && !MEANS_SOMETHING.test(text)) return text;
  const escaped = text.replaceAll(/["\\]/gu, String.raw`\$&`).replaceAll(UNSEEN, escapeUnseen);
  return `"${escaped}"`;
}

function escapeUnseen(character: string): string {
  if (character === '\n') return String.raw`\n`;
  if (character === '\t') return String.raw`\t`;
  const code = character.codePointAt(0) ?? 0;
  return code > 0xff_ff
    ? String.raw`\U${code.toString(16).padStart(8, '0')}`
    : String.raw`\u${code.toString(16).padStart(4, '0')}`;
}
