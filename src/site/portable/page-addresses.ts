import { findTarget, formatRelative, type SiteFiles } from './address.ts';
import { rewriteCssAddresses } from './css-addresses.ts';
import { findAttribute, findTags, type HtmlAttribute, type HtmlTag } from './html-tags.ts';
import { rewriteJsonStrings } from './json-addresses.ts';
import { spliceText, type Splice } from './splice.ts';
import { rewriteSrcset } from './srcset.ts';

/** Attributes that are addresses by definition: one that leads nowhere is a mistake. */
const ADDRESS_ATTRIBUTES = new Set([
  ...['href', 'src', 'poster', 'action', 'formaction', 'cite', 'xlink:href'],
]);
const CROSSORIGIN_TAGS = new Set(['script', 'link', 'img', 'video', 'audio']);

/** A page made portable, and the addresses in it that lead nowhere. */
export interface PortablePage {
  html: string;
  missing: { address: string; offset: number }[];
}

/** Makes every address of a page relative to it, and its scripts classic ones; the rest stays byte for byte. */
export function makePagePortable(html: string, file: string, files: SiteFiles): PortablePage {
  const missing: PortablePage['missing'] = [];
  const rewriter = new PageRewriter(html, file, files, missing);
  const splices = findTags(html).flatMap((tag) => rewriter.rewriteTag(tag));
  return { html: spliceText(html, splices), missing };
}

/** One address of a file, made relative; what leads nowhere is reported and left. */
export function rewriteAddress(
  address: string,
  file: string,
  files: SiteFiles,
  reportMissing: (address: string) => void,
): string {
  const target = findTarget(address, file, files);
  if (target.kind === 'missing') reportMissing(address);
  return target.kind === 'file' ? formatRelative(file, target.path) + target.suffix : address;
}

class PageRewriter {
  private readonly html: string;
  private readonly file: string;
  private readonly files: SiteFiles;
  private readonly missing: PortablePage['missing'];

  constructor(html: string, file: string, files: SiteFiles, missing: PortablePage['missing']) {
    this.html = html;
    this.file = file;
    this.files = files;
    this.missing = missing;
  }

  rewriteTag(tag: HtmlTag): Splice[] {
    if (tag.name === 'link' && findAttribute(tag, 'rel') === 'modulepreload')
      return [{ start: tag.start, end: tag.end, text: '' }];
    const splices = tag.attributes.flatMap((attribute) => this.rewriteAttribute(tag, attribute));
    return [...splices, ...this.rewriteContent(tag)];
  }

  private rewriteAttribute(tag: HtmlTag, attribute: HtmlAttribute): Splice[] {
    const { name, value, start, end } = attribute;
    if (name === 'crossorigin' && CROSSORIGIN_TAGS.has(tag.name)) return [this.dropped(attribute)];
    if (isModuleType(tag, attribute)) return [{ start, end, text: 'defer' }];
    const changed = this.rewriteValue(name, value, start);
    if (changed === value) return [];
    return [
      { start, end, text: `${this.html.slice(start, start + name.length)}="${encode(changed)}"` },
    ];
  }

  private rewriteValue(name: string, value: string, offset: number): string {
    const strict = (address: string): string => this.strictly(address, offset);
    if (ADDRESS_ATTRIBUTES.has(name)) return strict(value);
    if (name.endsWith('srcset')) return rewriteSrcset(value, strict);
    if (name === 'style') return rewriteCssAddresses(value, strict);
    return name.startsWith('data-') ? this.loosely(value) : value;
  }

  private rewriteContent(tag: HtmlTag): Splice[] {
    const source = this.html.slice(tag.end, tag.contentEnd);
    const changed = this.rewriteText(tag, source);
    return changed === source ? [] : [{ start: tag.end, end: tag.contentEnd, text: changed }];
  }

  private rewriteText(tag: HtmlTag, source: string): string {
    if (tag.name === 'style')
      return rewriteCssAddresses(source, (address) => this.strictly(address, tag.end));
    const isData = tag.name === 'script' && findAttribute(tag, 'type') === 'application/json';
    return isData ? rewriteJsonStrings(source, (text) => this.loosely(text)) : source;
  }

  private strictly(address: string, offset: number): string {
    return rewriteAddress(address, this.file, this.files, () => {
      this.missing.push({ address, offset });
    });
  }

  /** What only may be an address is one when it is root-absolute, more than a slash, and leads somewhere. */
  private loosely(text: string): string {
    if (!/^\/[^/\s]\S*$/.test(text)) return text;
    return rewriteAddress(text, this.file, this.files, () => undefined);
  }

  private dropped({ start, end }: HtmlAttribute): Splice {
    const space = /\s*$/.exec(this.html.slice(0, start))?.[0].length ?? 0;
    return { start: start - space, end, text: '' };
  }
}

function isModuleType(tag: HtmlTag, { name, value }: HtmlAttribute): boolean {
  const isExternal = findAttribute(tag, 'src') !== undefined;
  return tag.name === 'script' && isExternal && name === 'type' && value === 'module';
}

function encode(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
