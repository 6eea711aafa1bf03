import { Parser } from 'htmlparser2';

/** What is told while a text with elements is read; offsets are of the beginning in the source. */
export interface MarkupHandler {
  open: (name: string, attributes: Record<string, string>, place: MarkupPlace) => void;
  close: (name: string) => void;
  text: (text: string, place: MarkupPlace) => void;
}

/** Offsets into the source, end exclusive. */
export interface MarkupPlace {
  from: number;
  to: number;
}

/** Deeper than any transcript; the parser looks through all that is open at every end tag. */
const DEEPEST = 200;

class TooDeep extends Error {}

/**
 * Reads HTML or XML from beginning to end.
 *
 * @returns the offset from which nothing more was read, since elements stood too deep in one another
 */
export function readMarkup(
  source: string,
  handler: MarkupHandler,
  { xml }: { xml: boolean },
): number | undefined {
  let depth = 0;
  const place = () => ({ from: parser.startIndex, to: parser.endIndex + 1 });
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new TooDeep();
        handler.open(name, attributes, place());
      },
      onclosetag: (name) => {
        depth--;
        handler.close(name);
      },
      ontext: (text) => {
        handler.text(text, place());
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  try {
    parser.end(source);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return parser.startIndex;
  }
  return undefined;
}
