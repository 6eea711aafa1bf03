import { describe, expect, it } from 'vitest';
import type { StagedInterview, StagedStudy } from '../../study/staged.ts';
import {
  buildInterviewPage,
  findInWhole,
  linkToWholes,
  listWholeInterviews,
} from './interview-page.ts';
import { makeClip, makePerson, makeSite } from './make-site.ts';
import type { Site } from './site.ts';

const interview: StagedInterview = {
  ...{ id: 'amina', draft: false, personIds: ['amina', 'bo'], date: '2026-03-12' },
  language: 'en',
  whole: {
    ...{ durationSeconds: 160, medium: 'audio', transcripts: [], media: {} },
    clips: [
      { clipId: 'amina/first', startSeconds: 5, endSeconds: 15 },
      { clipId: 'amina/arm', startSeconds: 20.3, endSeconds: 46 },
    ],
  },
};
const clips = [
  makeClip({ id: 'amina/arm', interviewId: 'amina', personIds: ['bo'] }),
  makeClip({ id: 'amina/first', interviewId: 'amina' }),
];
const quote = { text: 'On my arm', language: 'en', personId: 'bo', startSeconds: 2, endSeconds: 4 };

function make(study: Partial<StagedStudy> = {}): Site {
  const people = [
    makePerson({ id: 'amina', name: 'Amina', side: 'employee' }),
    makePerson({ id: 'bo', name: 'Bo', side: 'customer' }),
  ];
  return makeSite({ people, clips, interviews: [interview], ...study });
}

function buildPage(site: Site): ReturnType<typeof buildInterviewPage> {
  const [whole] = listWholeInterviews(site);
  if (!whole) throw new Error('nothing is whole');
  return buildInterviewPage(site, whole);
}

describe('buildInterviewPage', () => {
  it('names everyone interviewed, and sits on the first one’s side', () => {
    const { names, interview: view } = buildPage(make());
    expect(names).toBe('Amina and Bo');
    expect(view).toMatchObject({ side: 'employee', title: 'Amina and Bo, March 12, 2026' });
    expect(view.speaker?.id).toBe('amina');
  });

  it('lets the first clip with words speak for it, at their second of the whole', () => {
    const withQuote = clips.map((clip) => (clip.id === 'amina/arm' ? { ...clip, quote } : clip));
    const view = buildPage(make({ clips: withQuote }));
    expect(view.quote).toMatchObject({ text: 'On my arm', atSeconds: 22.3 });
    expect(view.interview.speaker?.id).toBe('bo');
  });

  it('marks its clips in the order in which they begin, but none that has a problem', () => {
    const titles = (site: Site) => buildPage(site).marks.map(({ title }) => title);
    expect(titles(make())).toEqual(['amina/first', 'amina/arm']);
    const problem = {
      ...{ code: 'x', severity: 'error' as const, file: 'x', line: 1, column: 1 },
      ...{ message: '', hint: '' },
    };
    const broken = clips.map((clip, index) =>
      index === 0 ? { ...clip, problems: [problem] } : clip,
    );
    expect(titles(make({ clips: broken }))).toEqual(['amina/first']);
  });
});

describe('findInWhole', () => {
  const [clip = makeClip({ id: '' })] = clips;

  it('leads to the clip’s second of the whole interview', () => {
    expect(findInWhole(make(), clip)).toEqual({
      text: 'Amina and Bo, March 12, 2026',
      href: '/interviews/amina/#t=20.3',
    });
  });

  it('leads nowhere where the interview is not whole, or cannot be shown', () => {
    const { whole, ...inClips } = interview;
    expect(whole).toBeDefined();
    expect(findInWhole(make({ interviews: [inClips] }), clip)).toBeUndefined();
    expect(findInWhole(make({ interviews: [] }), clip)).toBeUndefined();
  });
});

describe('linkToWholes', () => {
  it('tells how long each is and what there is of it', () => {
    expect(linkToWholes(make())).toEqual([
      {
        text: 'Amina and Bo, March 12, 2026',
        href: '/interviews/amina/',
        detail: '2:40, to hear, with transcript',
      },
    ]);
  });
});
