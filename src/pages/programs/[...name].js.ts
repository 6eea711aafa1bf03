import { formatProgramName, type Program } from '../../meeting/program.ts';
import { loadSite, loadUses } from '../../site/staged.ts';
import { listPrograms } from '../../site/views/meeting/list-programs.ts';
import { loadWallPictures } from '../../site/wall-pictures.ts';

export async function getStaticPaths() {
  const site = await loadSite();
  const [findPicture, listUses] = await Promise.all([loadWallPictures(site), loadUses('stories')]);
  const programs = listPrograms({ site, findPicture, listUses });
  return programs.map((program) => ({
    params: { name: formatProgramName(program) },
    props: { program },
  }));
}

/** A script, because a page opened from disk can fetch nothing else. */
export function GET({ props: { program } }: { props: { program: Program } }): Response {
  const name = JSON.stringify(formatProgramName(program));
  return new Response(`sightlineProgram(${name},${JSON.stringify(program)})\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
