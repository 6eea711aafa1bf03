/** Text that stands in HTML as it is. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * A page of the server's own, outside every edition.
 *
 * @param title plain text
 * @param body HTML
 */
export function buildPlainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 1.125rem/1.6 Georgia, serif; max-inline-size: 38rem; margin: 12vh auto; padding: 0 1.5rem; }
  h1 { font: 600 1.75rem/1.2 system-ui, sans-serif; }
  li { margin-block: 0.5rem; }
  a { color: inherit; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
