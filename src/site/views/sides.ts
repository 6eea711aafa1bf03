import { SIDES, type Side } from '../../domain/evidence.ts';

export function otherSide(side: Side): Side {
  return side === 'customer' ? 'employee' : 'customer';
}

export type BySide<T> = Record<Side, T>;

/** The same made for each side. */
export function bySide<T>(make: (side: Side) => T): BySide<T> {
  return { customer: make('customer'), employee: make('employee') };
}

/** What belongs to each side, in the order given. */
export function splitBySide<T extends { side: Side }>(items: readonly T[]): BySide<T[]> {
  const [customer, employee] = SIDES.map((side) => items.filter((item) => item.side === side));
  return { customer: customer ?? [], employee: employee ?? [] };
}
