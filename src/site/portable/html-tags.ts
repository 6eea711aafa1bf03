import { Parser } from 'htmlparser2';

/** An attribute as it stands in the source. Offsets count UTF-16 units; ends are exclusive. */
export interface HtmlAttribute {
  name: string;
  /** Decoded. */
  value: string;
  start: number;
  end: number;
  /** Whether it has a value at all. */
  hasValue: boolean;
}

/** A start tag as it stands in the source. */
export interface HtmlTag {
  name: string;
  attributes: HtmlAttribute[];
  start: number;
  end: number;
  /** Where the text of a `<script>` or `<style>` ends; for others, the end of the tag. */
  contentEnd: number;
  /** The end of the whole element, for `<script>` and `<style>`; for others, the end of the tag. */
  elementEnd: number;
}

const RAW_TEXT = new Set(['script', 'style']);

/** Finds every start tag of a page, with the positions of its attributes. */
export function findTags(source: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  let attributes: HtmlAttribute[] = [];
  const parser = new Parser({
    onopentagname() {
      attributes = [];
    },
    onattribute(name, value, quote) {
      const { startIndex: start, endIndex: end } = parser;
      attributes.push({ name, value, start, end, hasValue: quote !== undefined });
    },
    onopentag(name, _attributes, isImplied) {
      if (isImplied) return;
      const end = parser.endIndex + 1;
      const start = parser.startIndex;
      tags.push({ name, attributes, start, end, contentEnd: end, elementEnd: end });
    },
    onclosetag(name) {
      const open = RAW_TEXT.has(name) ? tags.at(-1) : undefined;
      if (open?.name !== name) return;
      open.contentEnd = parser.startIndex;
      open.elementEnd = parser.endIndex + 1;
    },
  });
  parser.end(source);
  return tags;
}

/** An attribute's value by name; the empty text for one without a value. */
export function findAttribute(tag: HtmlTag, name: string): string | undefined {
  return tag.attributes.find((attribute) => attribute.name === name)?.value;
}
