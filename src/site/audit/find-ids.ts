/** Finds the ids of entries that are left out, in addresses and in names of files. */
export class IdFinder {
  private readonly ids: { id: string; segments: string[] }[];

  constructor(ids: readonly string[]) {
    this.ids = ids.map((id) => ({ id, segments: id.toLowerCase().split('/') }));
  }

  /** The ids that stand in an address as whole segments; its first, the kind of page, is none. */
  find(address: string): string[] {
    const segments = splitAddress(address);
    return this.ids.filter((each) => holds(segments, each.segments)).map(({ id }) => id);
  }
}

function splitAddress(address: string): string[] {
  const [path = ''] = address.toLowerCase().split('#');
  const isPath = /^(?:\/|\.)/.test(path);
  const segments = path.split(/[/?=&]+/).filter((segment) => !/^\.*$/.test(segment));
  const own = isPath && segments.length > 1 ? segments.slice(1) : segments;
  return own.flatMap((segment) => [segment, ...segment.split('.').slice(0, 1)]);
}

/** `splitAddress` gives each segment twice, whole and without what follows its first dot. */
function holds(segments: readonly string[], id: readonly string[]): boolean {
  return segments.some((_segment, start) =>
    id.every((part, offset) => {
      const at = start - (start % 2) + offset * 2;
      return segments[at] === part || segments[at + 1] === part;
    }),
  );
}
