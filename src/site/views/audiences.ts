import type { Audience } from '../../domain/consent.ts';

const AUDIENCE_WORD: Record<Audience, string> = {
  ...{ customers: 'customers', employees: 'employees', public: 'everybody' },
};

/** `customers and employees`; the public is everybody. */
export function tellAudiences(audiences: readonly Audience[]): string {
  if (audiences.includes('public')) return AUDIENCE_WORD.public;
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  return list.format(audiences.map((audience) => AUDIENCE_WORD[audience]));
}
