import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteFault } from './quote-fault.ts';
import { checkQuote, searchQuote } from './quote.ts';
import type { Cue } from './transcript.ts';

function cue(speaker: string | undefined, text: string, startSeconds = 0): Cue {
  return {
    text,
    startSeconds,
    endSeconds: startSeconds + 10,
    ...(speaker !== undefined && { speaker }),
  };
}

/** The clip; before it and after it the interview goes on. */
const clip = [
  cue('amina', 'I write the, um, the readings on my arm, because', 0),
  cue('amina', 'by the time I reach the office the meter has forgotten the morning.', 10),
  cue('jo', 'Every day?', 20),
  cue('amina', 'Every day. I do not trust it. It is not the battery, and I would never', 30),
  cue('amina', 'say it is rubbish. [laughs] It costs 1,200 crowns, 40 % of them for the', 40),
  cue('amina', 'tem-\nperature. It is – it is twenty-two at noon, -3 at night. I, I rinse it,', 50),
  cue(
    'amina',
    'unless it rains. I can’t [inaudible] read it. Uh-huh, sort of. That, that works.',
    60,
  ),
  cue('jo', 'Hm, we did hope so.', 70),
];

type Verdict = 'ok' | QuoteFault;

function judge(quote: string, cues: readonly Cue[], language: string, fillers: string[]): Verdict {
  const check = checkQuote(quote, cues, { fillers, language });
  return check.ok ? 'ok' : check.reason;
}

describe('checkQuote', () => {
  it.each<[what: string, quote: string, verdict: Verdict]>([
    // What was said, and what may differ
    ['words as they were said', 'by the time I reach the office', 'ok'],
    ['other letter case and punctuation', 'By the time, I reach THE office!', 'ok'],
    ['words across two cues of one speaker', 'on my arm, because by the time I reach', 'ok'],
    ['a filler and an immediate repeat left out', 'I write the readings on my arm', 'ok'],
    ['fillers and repeats kept', 'I write the, um, the readings', 'ok'],
    ['a false start of two words left out', 'It is twenty-two at noon', 'ok'],
    ['a filler of the study’s own left out', 'read it. Uh-huh. That works', 'ok'],
    ['a sound between brackets passed over', 'say it is rubbish. It costs', 'ok'],
    ['a typographic apostrophe', "I can't", 'ok'],
    ['a word parted at the end of a line', 'for the temperature', 'ok'],
    ['the same word with its hyphen', 'for the tem-perature', 'ok'],
    ['a hyphen that another writer leaves out', 'it is twenty two at noon', 'ok'],
    ['a number as it stands', 'It costs 1,200 crowns, 40% of them', 'ok'],
    ['soft hyphens and zero-width characters', 'the me\u00adter\u200b has for\u200dgotten', 'ok'],
    ['letters encoded in another way', 'the ｍｅｔｅｒ has forgotten', 'ok'],
    ['the interviewer’s words', 'we did hope so', 'ok'],
    // Omissions
    ['an omission', 'I write the readings on my arm … the meter has forgotten the morning', 'ok'],
    ['an omission in dots', 'I write the readings ... because by the time', 'ok'],
    ['an omission in spaced dots', 'I write the readings . . . because by the time', 'ok'],
    ['an omission in brackets', 'I write the readings […] because by the time', 'ok'],
    ['an ellipsis at either end', '… the meter has forgotten …', 'ok'],
    ['several omissions', 'I write … on my arm … the meter … the morning', 'ok'],
    ['an omission of a condition', 'I rinse it … I can’t', 'ok'],
    ['an omission over a sound', 'it is rubbish … It costs', 'ok'],
    ['an omission of nothing', 'the meter … has forgotten', 'ok'],
    // Additions
    ['an added word', 'the [little] meter has forgotten the morning', 'ok'],
    ['an added word at the end of a phrase', 'on my arm [the left one]', 'ok'],
    ['an added word at the beginning of a sentence', '[Amina says:] I do not trust it', 'ok'],
    ['an added word where a filler was dropped', 'I write the [many] readings', 'ok'],
    ['brackets round what was said', 'the [meter] has forgotten', 'ok'],
    ['a letter in brackets for another case', '[T]he meter has forgotten', 'ok'],
    // Words that were not said
    ['a changed word', 'by the time I reach the car', 'not-said'],
    ['a changed form of a word', 'the meter had forgotten', 'not-said'],
    ['changed order', 'the office I reach by the time', 'not-said'],
    ['one word twice that was said once', 'the meter meter has forgotten', 'not-said'],
    ['words left out without a sign', 'I write the readings because by the time', 'not-said'],
    ['a condition left out without a sign', 'I rinse it. I can’t', 'not-said'],
    ['a negation left out without a sign', 'I do trust it', 'not-said'],
    ['a contraction written out', 'I can not', 'not-said'],
    ['a filler that was not said', 'the meter has, um, forgotten', 'not-said'],
    ['“uh-huh” shortened to “huh”', 'read it. huh, sort of', 'not-said'],
    ['a part of a word', 'the meter has forgot', 'not-said'],
    ['two words written as one', 'twentytwo at noon', 'not-said'],
    ['a number changed by a comma', 'It costs 1.200 crowns', 'not-said'],
    ['a number without its minus', '3 at night', 'not-said'],
    ['a number without its percent', '40 of them', 'not-said'],
    ['one word past the end', 'we did hope so too', 'not-said'],
    ['one word before the beginning', 'Well, I write the readings', 'not-said'],
    ['letters added to a word in brackets', 'the meter[s] has forgotten', 'not-said'],
    ['an omission the wrong way round', 'the morning … I write the readings', 'not-said'],
    ['a sound as if it were a word', 'rubbish laughs It costs', 'not-said'],
    // One rule broken
    ['a negation under an ellipsis', 'I do … trust it', 'negation-omitted'],
    ['“never” under an ellipsis', 'I would … say it is rubbish', 'negation-omitted'],
    ['a negation far inside an omission', 'Every day. … It costs', 'negation-omitted'],
    ['a negation under the ellipsis at the beginning', '… trust it', 'negation-omitted'],
    ['a negation under the ellipsis at the end', 'I do …', 'negation-omitted'],
    ['a word replaced in brackets', 'the [device] has forgotten the morning', 'replaced'],
    ['a place replaced in brackets', 'I reach the [lab] the meter has forgotten', 'replaced'],
    ['the first word replaced', '[Sensors] has forgotten the morning', 'replaced'],
    ['the last word replaced', 'by the time I reach the [lab]', 'replaced'],
    ['a word replaced beside an ellipsis', 'the … [device] has forgotten', 'replaced'],
    ['a negation added', 'I would never say it is [not] rubbish', 'negation-added'],
    ['words of two people', 'forgotten the morning. Every day? Every day.', 'several-speakers'],
    ['an omission over another speaker', 'the morning … Every day. I do not', 'several-speakers'],
    ['words over what nobody understood', 'I can’t read it', 'unheard'],
    ['an omission over what nobody understood', 'I can’t … read it', 'unheard'],
    ['signs only', '… [ ] …', 'no-words'],
    ['an addition only', '[the meter]', 'no-words'],
    ['nothing', ' ', 'no-words'],
  ])('judges %s', (_, quote, verdict) => {
    expect(judge(quote, clip, 'en', ['sort of'])).toBe(verdict);
  });

  it.each<[language: string, said: string, quote: string, verdict: Verdict]>([
    ['es-CL', 'La sal no me deja trabajar', 'La sal … me deja trabajar', 'negation-omitted'],
    ['es', 'Este año se cae y sigue', 'Este ano se cae', 'not-said'],
    ['es', 'Bueno, eh, lo calibro', 'Bueno, lo calibro', 'ok'],
    ['fr', 'J’en peux plus de ce truc', 'J’en peux … de ce truc', 'negation-omitted'],
    ['fr', 'Il n’a jamais marché', 'Il … marché', 'negation-omitted'],
    ['de', 'Ich traue ihm kein bisschen', 'Ich traue ihm … bisschen', 'negation-omitted'],
    ['de', 'Ich gehe um den See', 'Ich gehe den See', 'not-said'],
    ['de', 'dass er kommt', 'dass kommt', 'not-said'],
    ['de', 'Die Maße stimmen', 'Die Masse stimmen', 'not-said'],
    ['de', 'Ich möchte schöne Tage', 'Ich mo\u0308chte scho\u0308ne Tage', 'ok'],
    ['pt', 'É um homem bom', 'É homem bom', 'not-said'],
    ['sv', 'Den går inte sönder', 'Den går … sönder', 'negation-omitted'],
    ['tr', 'ISI ölçümü İYİ', 'ısı ölçümü iyi', 'ok'],
    ['tr', 'ISI ölçümü iyi', 'isi ölçümü iyi', 'not-said'],
    ['tr', 'Bu alet bize gelmedi diye', 'Bu alet … diye', 'negation-omitted'],
    ['el', 'ο ΛΌΓΟΣ του', 'ο λόγος του', 'ok'],
    ['cs', 'Tomu přístroji nevěřím vůbec', 'Tomu přístroji … vůbec', 'negation-omitted'],
    ['ru', 'Я ему совсем не верю больше', 'Я ему … больше', 'negation-omitted'],
    ['zh', '我每天把读数写在手臂上', '把读数写在手臂上', 'ok'],
    ['zh', '我每天把读数写在手臂上', '我……把读数写在手臂上', 'ok'],
    ['zh', '我从来不相信它', '我……相信它', 'negation-omitted'],
    ['zh', '它非常好用', '它……好用', 'ok'],
    ['zh', '我们人人都用它', '我们人都用它', 'not-said'],
    ['zh', '我，我每天用它', '我每天用它', 'ok'],
    ['ja', 'この機械は信じられないと思う', 'この機械は……と思う', 'negation-omitted'],
    ['ja', 'メーターは朝を忘れます', 'メーターは朝を忘れます', 'ok'],
    ['ja', 'メーターは朝を忘れます', 'メータは朝を忘れます', 'not-said'],
    ['th', 'ฉันไม่เชื่อมันเลย', 'ฉัน…เชื่อมันเลย', 'negation-omitted'],
    ['th', 'ฉันเขียนบนแขน', 'เขียนบนแขน', 'ok'],
    ['ko', '나는 그것을 믿지 않아요 정말', '나는 그것을 … 정말', 'negation-omitted'],
    ['ar', 'أكتبُ القراءاتِ على ذراعي', 'أكتب القراءات على ذراعي', 'ok'],
    ['ar', 'أكتب القراءات على ذراعي', 'أكتبُ القراءات على ذراعي', 'not-said'],
    ['ar', 'أكتب القراءات على ذراعي', 'أكتب القـــراءات على \u200fذراعي', 'ok'],
    ['ar', 'أكتب على ذراعي', 'اكتب على ذراعي', 'not-said'],
    ['ar', 'الجهاز جيد ولا أثق به أبدا', 'الجهاز جيد … أثق به', 'negation-omitted'],
    ['he', 'המכשיר טוב ואינני מאמינה לו', 'המכשיר טוב … מאמינה לו', 'negation-omitted'],
    ['he', 'המכשיר של צה״ל', 'המכשיר של צה"ל', 'ok'],
    ['id', 'Itu anak-anak saya', 'Itu anak saya', 'not-said'],
    ['en', 'It is red, green, blue', 'It is red … blue', 'ok'],
    ['en', 'Call 5 5 1 now', 'Call 5 1 now', 'not-said'],
    ['en', 'I, I dunno how it works', 'I … how it works', 'negation-omitted'],
    ['en', 'Do you like it? Uh-uh, sorry', 'Do you like it? … sorry', 'negation-omitted'],
    ['en', 'Take it [not] away', 'Take it away', 'unheard'],
    ['cy', 'Dw i ddim yn hoffi hwn', 'Dw i ddim yn hoffi', 'ok'],
    ['cy', 'Dw i ddim yn hoffi hwn', 'Dw i … yn hoffi', 'omission-unchecked'],
  ])('in %s, of “%s” takes “%s”: %s', (language, said, quote, verdict) => {
    expect(judge(quote, [cue('a', said)], language, [])).toBe(verdict);
  });

  it('checks omissions in any language whose negations the study lists', () => {
    const cues = [cue('a', 'Dw i ddim yn hoffi hwn')];
    const options = { fillers: [], language: 'cy', negations: ['Ddim'] };
    expect(checkQuote('Dw i … yn hoffi', cues, options)).toMatchObject({
      reason: 'negation-omitted',
    });
    expect(checkQuote('Dw i … ddim yn … hwn', cues, options).ok).toBe(true);
  });

  it('lets no study drop a negation as a filler', () => {
    const options = { fillers: ['no', 'I don’t know'], language: 'en' };
    const cues = [cue('a', 'There is no way, I don’t know, to say it')];
    expect(checkQuote('There is way', cues, options).ok).toBe(false);
    expect(checkQuote('no way to say it', cues, options).ok).toBe(false);
  });

  it('crosses nobody: two unknown speakers, a word thrown in, cues that overlap', () => {
    const options = { fillers: [], language: 'en' };
    const thrownIn = [cue('amina', 'I write', 0), cue('jo', 'um', 4), cue('amina', 'on my arm', 5)];
    expect(checkQuote('I write on my arm', thrownIn, options)).toMatchObject({
      reason: 'several-speakers',
    });
    const unknown = [cue('amina', 'I write', 0), cue(undefined, 'on my arm', 5)];
    expect(checkQuote('I write on my arm', unknown, options)).toMatchObject({
      reason: 'several-speakers',
    });
    expect(checkQuote('on my arm', unknown, options)).not.toHaveProperty('speaker');
  });

  it('passes over a cue that holds a sound only, whoever makes it', () => {
    const cues = [cue('amina', 'I write', 0), cue(undefined, '(rain)', 5), cue('amina', 'on', 8)];
    expect(checkQuote('I write on', cues, { fillers: [], language: 'en' }).ok).toBe(true);
  });

  it('joins a word that one cue breaks off and the next goes on with', () => {
    const cues = [cue('amina', 'the temp-', 0), cue('amina', 'erature rises', 5)];
    const options = { fillers: [], language: 'en' };
    expect(checkQuote('the temperature rises', cues, options).ok).toBe(true);
  });

  describe('where it holds', () => {
    const options = { fillers: [], language: 'en' };
    const twice = [
      cue('amina', 'I do not trust it.', 0),
      cue('jo', 'Trust it?', 10),
      cue('amina', 'I do. I do trust it.', 20),
    ];

    it('takes the first passage that breaks no rule', () => {
      expect(checkQuote('I do … trust it', twice, options)).toMatchObject({
        speaker: 'amina',
        startSeconds: 23,
      });
    });

    it('takes the words of those they are looked for with before another’s', () => {
      expect(checkQuote('Trust it', twice.slice(1), options)).toMatchObject({ speaker: 'jo' });
      const whose = { ...options, speakers: ['amina'] };
      expect(checkQuote('Trust it', twice.slice(1), whose)).toMatchObject({ speaker: 'amina' });
    });

    it('goes by word times where there are any', () => {
      const words = ['one', 'two,', 'three'].map((text, index) => ({
        text,
        startSeconds: 5 + index * index,
        endSeconds: 5.5 + index * index,
      }));
      const timed = [{ ...cue('amina', 'one two, three', 5), words }];
      expect(checkQuote('two three', timed, options)).toMatchObject({
        startSeconds: 6,
        endSeconds: 9.5,
      });
    });

    it('shares out the time of a cue by its letters where there are none', () => {
      expect(checkQuote('five', [cue('amina', 'one two five', 10)], options)).toMatchObject({
        startSeconds: 16.667,
        endSeconds: 20,
      });
    });
  });

  describe('the nearest passage', () => {
    it('tells what is the author’s and what was said', () => {
      expect(checkQuote('by the time I reach the car the meter', clip, { fillers: [] })).toEqual({
        ok: false,
        reason: 'not-said',
        nearest: {
          pieces: [
            { kind: 'same', text: 'by the time I reach the' },
            { kind: 'quoted', text: 'car' },
            { kind: 'said', text: 'office' },
            { kind: 'same', text: 'the meter' },
          ],
          speaker: 'amina',
          startSeconds: 10,
          endSeconds: expect.closeTo(16.4, 0) as number,
          share: 8 / 9,
        },
      });
    });

    it.each([
      ['I do … trust it', 'same:I do|said:not|same:trust it'],
      [
        'Every day … It costs',
        'same:Every day …|said:not|same:…|said:not|same:…|said:never|same:… It costs',
      ],
      ['… trust it', 'same:…|said:not|same:trust it'],
      ['I do …', 'same:I do|said:not|same:…'],
      ['the [device] has', 'same:the|quoted:[device]|said:meter|same:has'],
      [
        'the morning … It is not',
        'same:the morning|speaker:jo|same:…|speaker:amina|same:…|said:not',
      ],
      ['I can’t read it', 'same:I can’t|said:[?]|same:read it'],
    ])('of “%s” is %s', (quote, pieces) => {
      const check = checkQuote(quote, clip, { fillers: [], language: 'en' });
      const told = check.ok ? [] : (check.nearest?.pieces ?? []);
      expect(told.map(({ kind, text }) => `${kind}:${text}`).join('|')).toContain(pieces);
    });

    it('is absent where nothing like it was said', () => {
      const check = checkQuote('Fish were jumping out of the pond', clip, { fillers: [] });
      expect(check).toEqual({ ok: false, reason: 'not-said' });
    });
  });

  describe('for any words', () => {
    const anyWord = fc.stringMatching(/^[b-df-hj-km-np-tv-z]{2}[aeo][b-df-hj-km-np-tv-z]{1,3}$/u);
    const anyTurns = fc.array(fc.array(anyWord, { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 4,
    });
    const anySpan = fc.tuple(fc.nat(), fc.nat(), fc.nat());
    const options = { fillers: [], language: 'en' };
    const speak = (turns: readonly string[][]) =>
      turns.map((words, index) => cue(index % 2 === 0 ? 'amina' : 'jo', words.join(' '), index));
    const pickRun = (turns: readonly string[][], [which, from, length]: number[]) => {
      const words = turns[(which ?? 0) % turns.length] ?? [];
      const first = (from ?? 0) % words.length;
      return words.slice(first, first + 1 + ((length ?? 0) % (words.length - first)));
    };

    it('lets every run of one speaker’s words hold', () => {
      fc.assert(
        fc.property(anyTurns, anySpan, (turns, span) => {
          const quote = pickRun(turns, span).join(' ');
          expect(checkQuote(quote, speak(turns), options).ok).toBe(true);
        }),
      );
    });

    it('lets no run hold with one word changed for a word that nobody said', () => {
      fc.assert(
        fc.property(anyTurns, anySpan, fc.nat(), (turns, span, at) => {
          const run = pickRun(turns, span);
          const quote = run.with(at % run.length, 'unsaid').join(' ');
          expect(checkQuote(quote, speak(turns), options).ok).toBe(false);
        }),
      );
    });

    it('lets words hold with any stretch between them left out under an ellipsis', () => {
      fc.assert(
        fc.property(anyTurns, anySpan, fc.nat(), fc.nat(), (turns, span, from, length) => {
          const run = pickRun(turns, span);
          const cut = 1 + (from % run.length);
          const kept = [...run.slice(0, cut), '…', ...run.slice(cut + (length % run.length))];
          expect(checkQuote(kept.join(' '), speak(turns), options).ok).toBe(true);
        }),
      );
    });

    it('lets no stretch with a “not” in it be left out', () => {
      fc.assert(
        fc.property(anyTurns, anySpan, fc.nat(), (turns, span, at) => {
          const run = pickRun(turns, span);
          const cut = at % run.length;
          const said = [...run.slice(0, cut), 'qzz', 'not', 'qzz', ...run.slice(cut)];
          const quote = [...run.slice(0, cut), 'qzz … qzz', ...run.slice(cut)].join(' ');
          expect(judge(quote, [cue('amina', said.join(' '))], 'en', [])).toBe('negation-omitted');
        }),
      );
    });

    it('never throws, whatever was written and said', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (quote, text) => {
          expect(checkQuote(quote, [cue('a', text)], options)).toHaveProperty('ok');
        }),
      );
    });
  });
});

describe('searchQuote', () => {
  const transcripts = [
    { language: 'es', cues: [cue('rodrigo', 'La sal no lo deja en paz, Halden')] },
    { language: 'en', cues: [cue('rodrigo', 'The salt does not leave it alone, Halden')] },
  ];

  it.each([
    ['la sal no lo deja', { ok: true, language: 'es' }],
    ['does not leave it alone', { ok: true, language: 'en' }],
    ['Halden', { ok: true, language: 'es' }],
    ['The salt does … leave it', { ok: false, language: 'en', reason: 'negation-omitted' }],
    ['The salt leaves it alone', { ok: false, language: 'en', reason: 'not-said' }],
    ['La sal does not leave', { ok: false, reason: 'not-said' }],
  ])('finds “%s”: %j', (quote, found) => {
    expect(searchQuote(quote, transcripts, { fillers: [] })).toMatchObject(found);
  });

  it('finds nothing where there is no transcript', () => {
    expect(searchQuote('Halden', [], { fillers: [] })).toBeUndefined();
  });
});
