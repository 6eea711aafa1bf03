/**
 * The parts of an address below the site's root, decoded: `/customers/stories/` is
 * `['customers', 'stories', '']`, where the empty last part says that a folder is meant.
 *
 * @returns undefined for whatever could leave the folder or reach what is hidden in it: dot
 *   segments, dot files, separators and drive letters in disguise
 */
export function findSegments(requestTarget: string): string[] | undefined {
  const [path = ''] = requestTarget.split(/[?#]/, 1);
  if (!path.startsWith('/')) return undefined;
  const segments: string[] = [];
  for (const part of path.slice(1).split('/')) {
    const segment = findDecoded(part);
    if (segment === undefined || !isPlainName(segment)) return undefined;
    segments.push(segment);
  }
  const isEmptyInside = segments.slice(0, -1).includes('');
  return isEmptyInside ? undefined : segments;
}

function findDecoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Windows takes `\` for a separator, `c:` for a drive, `x:y` for a hidden stream, `x.` for `x`. */
function isPlainName(segment: string): boolean {
  return !segment.startsWith('.') && !/[/\\:\0]|[. ]$/.test(segment);
}
