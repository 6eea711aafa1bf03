/** Planned sessions are kept under keys that begin so. */
export const PLANS = 'plan/';

export function keyOfPlan(id: string): string {
  return `${PLANS}${id}`;
}
