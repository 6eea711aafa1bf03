import { loadSite } from '../../site/staged.ts';
import { buildEvidenceTable, formatEvidenceCsv } from '../../site/views/insights/evidence-table.ts';

export async function GET(): Promise<Response> {
  const rows = buildEvidenceTable(await loadSite());
  return new Response(formatEvidenceCsv(rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
