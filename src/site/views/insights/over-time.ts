import { SIDES, type EvidenceKind, type Side } from '../../../domain/evidence.ts';
import type { StagedClip } from '../../../study/staged.ts';
import type { Bar } from '../../charts/bars.ts';
import type { BySide } from '../sides.ts';
import type { Site } from '../site.ts';
import { KIND_WORD, SIDES_WORD } from '../words.ts';
import { findHeard, formatHeard, isDeciding, listKinds, ofKind, type Heard } from './evidence.ts';
import type { AcrossChart } from './kinds.ts';
import { NOTHING, type NumbersTable } from './numbers.ts';
import type { Period, Timeline } from './periods.ts';

export interface TimeChart extends AcrossChart {
  periods: Period[];
  table: NumbersTable;
}

/** Few people make short bars. */
const LEAST_SCALE = 3;

interface Moment {
  kind: EvidenceKind;
  period: Period;
  heard: BySide<Heard>;
}

/** Where the clips of a kind on one side in one period are listed. */
export type FindHref = (kind: EvidenceKind, side: Side, period: Period) => string;

/** Who says what in which period: for each kind a line of time on either side. */
export function buildOverTime(
  site: Site,
  clips: readonly StagedClip[],
  { periods, periodOf }: Timeline,
  hrefOf: FindHref,
): TimeChart {
  const kinds = listKinds(site);
  const moments = kinds.flatMap((kind) =>
    periods.map((period): Moment => {
      const own = ofKind(clips, kind).filter(({ id }) => periodOf.get(id) === period.id);
      return { kind, period, heard: findHeard(site, own) };
    }),
  );
  const most = Math.max(
    LEAST_SCALE,
    ...moments.flatMap(({ heard }) => SIDES.map((side) => heard[side].personIds.length)),
  );
  const everyone = findHeard(site, clips);
  const sides: AcrossChart['sides'] = {};
  for (const side of SIDES)
    if (everyone[side].clips.length > 0)
      sides[side] = {
        label: `Over time: ${SIDES_WORD[side]}`,
        side,
        rows: kinds,
        columns: periods.map(({ id }) => id),
        most,
        bars: moments.flatMap((moment) => buildBar(moment, side, hrefOf)),
      };
  return {
    periods,
    rows: kinds.map((kind) => ({ text: KIND_WORD[kind], isStrong: isDeciding(kind) })),
    sides,
    table: buildTable(kinds, moments, hrefOf),
  };
}

function buildBar({ kind, period, heard }: Moment, side: Side, hrefOf: FindHref): Bar[] {
  const amount = heard[side].personIds.length;
  if (amount === 0) return [];
  return [
    {
      row: kind,
      column: period.id,
      amount,
      href: hrefOf(kind, side, period),
      label: `${KIND_WORD[kind]}, ${period.title}: ${formatHeard(heard[side], side)}`,
      isStrong: isDeciding(kind),
    },
  ];
}

/** Only periods in which something of the kind is said. */
function buildTable(
  kinds: readonly EvidenceKind[],
  moments: readonly Moment[],
  hrefOf: FindHref,
): NumbersTable {
  const spoken = moments.filter(({ heard }) => SIDES.some((side) => heard[side].clips.length > 0));
  return {
    caption: 'How many people say what, by time and side',
    columns: ['When', SIDES_WORD.customer, SIDES_WORD.employee],
    groups: kinds
      .map((kind) => ({
        title: KIND_WORD[kind],
        rows: spoken
          .filter((moment) => moment.kind === kind)
          .map(({ period, heard }) => ({
            head: period.title,
            cells: SIDES.map((side) =>
              heard[side].clips.length === 0
                ? NOTHING
                : { text: formatHeard(heard[side], side), href: hrefOf(kind, side, period) },
            ),
          })),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}
