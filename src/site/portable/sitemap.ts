import { formatAbsolute } from './address.ts';

/** The sitemap of an edition that may be listed, by the sitemaps.org protocol. */
export function formatSitemap(address: string, files: Iterable<string>): string {
  const pages = [...files].filter((file) => /(^|\/)index\.html$/.test(file)).sort();
  const entries = pages.map(
    (page) => `  <url><loc>${escapeXml(formatAbsolute(address, page))}</loc></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}
