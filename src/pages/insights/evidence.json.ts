import { loadSite } from '../../site/staged.ts';
import {
  buildEvidenceTable,
  formatEvidenceJson,
} from '../../site/views/insights/evidence-table.ts';

export async function GET(): Promise<Response> {
  const site = await loadSite();
  return new Response(formatEvidenceJson(site, buildEvidenceTable(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
