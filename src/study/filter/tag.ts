/** Where an attribute's literal value stands in a body, quotes left out. */
export interface AttributeRange {
  start: number;
  end: number;
  value: string;
}

const NAME = /[^\s/>=]+/uy;
const VALUE = /\s*=\s*("[^"]*"|'[^']*')/uy;

/**
 * Finds an attribute in an opening tag.
 *
 * The engine gives attributes no positions of their own, so the tag is read once more.
 *
 * @param start offset of the tag's `<`
 */
export function findAttribute(
  body: string,
  start: number,
  name: string,
): AttributeRange | undefined {
  let at = skipName(body, start + 1);
  for (;;) {
    at += /^\s*/u.exec(body.slice(at))?.[0].length ?? 0;
    const from = at;
    at = skipName(body, at);
    if (at === from) return undefined;
    const found = body.slice(from, at);
    VALUE.lastIndex = at;
    const quoted = VALUE.exec(body);
    if (!quoted) continue;
    at = VALUE.lastIndex;
    const length = (quoted[1]?.length ?? 2) - 2;
    if (found === name)
      return { start: at - 1 - length, end: at - 1, value: body.slice(at - 1 - length, at - 1) };
  }
}

function skipName(body: string, at: number): number {
  NAME.lastIndex = at;
  return NAME.test(body) ? NAME.lastIndex : at;
}
