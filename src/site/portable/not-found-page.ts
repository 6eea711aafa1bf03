import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { findTarget, formatAbsolute, type SiteFiles } from './address.ts';
import { rewriteCssAddresses } from './css-addresses.ts';
import { findAttribute, findTags, type HtmlAttribute, type HtmlTag } from './html-tags.ts';
import { spliceText, type Splice } from './splice.ts';

/** Where the page's parts come from. */
export interface NotFoundContext {
  /** The edition's folder. */
  root: string;
  files: SiteFiles;
  /** The edition's web address, where it is known. */
  address?: string;
}

const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
};
const PAGE = '404.html';
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * Makes a page that may be shown at any depth: styles and small pictures become part of it,
 * scripts and fonts go, and links stay only where the site's web address is known.
 */
export async function makeSelfContained(html: string, context: NotFoundContext): Promise<string> {
  const splices: Splice[] = [];
  for (const tag of findTags(html)) splices.push(...(await containTag(html, tag, context)));
  return spliceText(html, splices);
}

async function containTag(html: string, tag: HtmlTag, context: NotFoundContext): Promise<Splice[]> {
  const whole = (text: string): Splice[] => [{ start: tag.start, end: tag.elementEnd, text }];
  if (tag.name === 'link') return containLink(tag, context, whole);
  if (tag.name === 'script') return isKept(tag) ? [] : whole('');
  if (tag.name === 'style') {
    const css = await containCss(html.slice(tag.end, tag.contentEnd), PAGE, context);
    return [{ start: tag.end, end: tag.contentEnd, text: css }];
  }
  const splices: Splice[] = [];
  for (const attribute of tag.attributes) splices.push(...(await contain(attribute, context)));
  return splices;
}

/** A script without a file of its own runs anywhere. */
function isKept(tag: HtmlTag): boolean {
  return findAttribute(tag, 'src') === undefined;
}

async function containLink(
  tag: HtmlTag,
  context: NotFoundContext,
  whole: (text: string) => Splice[],
): Promise<Splice[]> {
  const target = findTarget(findAttribute(tag, 'href') ?? '', PAGE, context.files);
  if (target.kind === 'elsewhere') return [];
  const isStyles = findAttribute(tag, 'rel') === 'stylesheet' && target.kind === 'file';
  if (!isStyles) return whole('');
  const css = await readFile(join(context.root, target.path), 'utf8');
  return whole(`<style>${await containCss(css, target.path, context)}</style>`);
}

/** Fonts go: their files would weigh more than the page. */
async function containCss(css: string, from: string, context: NotFoundContext): Promise<string> {
  const withoutFonts = css.replace(FONT_FACE, '');
  const addresses = new Set<string>();
  rewriteCssAddresses(withoutFonts, (address) => (addresses.add(address), address));
  const contained = new Map<string, string>();
  for (const address of addresses)
    contained.set(address, await containFile(address, from, context));
  return rewriteCssAddresses(withoutFonts, (address) => contained.get(address) ?? address);
}

async function contain(
  { name, value, start, end }: HtmlAttribute,
  context: NotFoundContext,
): Promise<Splice[]> {
  const drop = { start: start - 1, end, text: '' };
  if (name === 'srcset') return [drop];
  if (name === 'src') {
    const text = await containFile(value, PAGE, context);
    return text === value ? [] : [{ start, end, text: `src="${text}"` }];
  }
  if (name !== 'href' && name !== 'action') return [];
  const target = findTarget(value, PAGE, context.files);
  if (target.kind === 'elsewhere') return [];
  if (target.kind === 'missing' || context.address === undefined) return [drop];
  const absolute = formatAbsolute(context.address, target.path) + target.suffix;
  return [{ start, end, text: `${name}="${absolute.replaceAll('&', '&amp;')}"` }];
}

async function containFile(
  address: string,
  from: string,
  context: NotFoundContext,
): Promise<string> {
  const target = findTarget(address, from, context.files);
  if (target.kind === 'elsewhere') return address;
  if (target.kind === 'missing') return 'data:,';
  const type = TYPES[extname(target.path)] ?? 'application/octet-stream';
  const bytes = await readFile(join(context.root, target.path));
  return `data:${type};base64,${bytes.toString('base64')}`;
}
