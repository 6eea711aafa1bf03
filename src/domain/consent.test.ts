import { describe, expect, it } from 'vitest';
import { agreedMedium, decideConsent, type Consent } from './consent.ts';

const today = '2026-05-01';

function consent(changes: Partial<Consent> = {}): Consent {
  return {
    given: '2026-03-14',
    audiences: ['customers', 'employees'],
    media: ['words', 'audio', 'video'],
    whole: false,
    grants: [],
    ...changes,
  };
}

describe('decideConsent', () => {
  it('agrees when every audience is covered', () => {
    expect(decideConsent(consent(), ['customers', 'employees'], today)).toEqual({ ok: true });
  });

  it.each([
    ['missing', undefined],
    ['not-yet', consent({ given: '2026-05-02' })],
    ['expired', consent({ until: '2026-04-30' })],
    ['withdrawn', consent({ withdrawn: '2026-05-01' })],
    ['audience', consent({ audiences: ['employees'] })],
  ])('refuses: %s', (reason, record) => {
    expect(decideConsent(record, ['customers', 'employees'], today)).toEqual({ ok: false, reason });
  });

  it('holds through its last day', () => {
    expect(decideConsent(consent({ until: today }), ['customers'], today).ok).toBe(true);
  });
});

describe('agreedMedium', () => {
  it('takes the narrowest', () => {
    const voiceOnly = consent({ media: ['words', 'audio'] });
    expect(agreedMedium([consent(), voiceOnly], 'video')).toBe('audio');
  });

  it('shows no more than the source has', () => {
    expect(agreedMedium([consent()], 'audio')).toBe('audio');
  });

  it('shows nothing without the words', () => {
    expect(agreedMedium([consent({ media: ['audio', 'video'] })], 'video')).toBeUndefined();
  });

  it('shows nothing when nobody was asked', () => {
    expect(agreedMedium([], 'video')).toBeUndefined();
  });
});
