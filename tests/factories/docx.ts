import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A DOCX with this in its body; further parts by name, undefined leaves a usual one out.
 *
 * @param level of compression; 0 for many in a short time
 */
export function buildDocx(
  body: string,
  parts: Record<string, string | Uint8Array | undefined> = {},
  level: 0 | 6 = 6,
): Uint8Array {
  const files: typeof parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const named = Object.entries(files).flatMap(([name, content]) =>
    content === undefined
      ? []
      : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(named), { level });
}

/** A paragraph; a line break in the text is one in the paragraph, a tab is a tab. */
export function paragraph(text: string): string {
  return `<w:p>${run(text)}</w:p>`;
}

export function run(text: string): string {
  const pieces = text.split(/([\n\t])/u).map((piece) => {
    if (piece === '\n') return '<w:br/>';
    return piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escape(piece)}</w:t>`;
  });
  return `<w:r>${pieces.join('')}</w:r>`;
}

/** A table of these cells, each a paragraph. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
