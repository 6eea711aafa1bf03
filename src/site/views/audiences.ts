import type { Audience } from '../../domain/consent.ts';

const AUDIENCE_WORD: Record<Audience, string> = {
  ...{ customers: 'customers', employees: 'employees', public: 'everybody' },
};

/** `customers and employees` */
export function tellAudiences(audiences: readonly Audience[]): string {
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  return list.format(audiences.map((audience) => AUDIENCE_WORD[audience]));
}
