import { stemmer as stemEnglish } from '@orama/stemmers/english';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEntry, buildPassage, openSearch } from '../../../tests/factories/search.ts';

const ENTRIES = [
  buildEntry('The readings never reach the office', [
    'I write the readings on my arm, because the meter has forgotten the morning.',
    'By the time I reach the office there is nothing left of it.',
  ]),
  buildEntry('Told to calibrate', [
    'She told me to calibrate the probe. I had calibrated it twice.',
  ]),
  buildEntry('Bare hands', ['You cannot press a button that small with gloves on.']),
  buildEntry('La sal', [
    buildPassage('El verde del contacto es sal, señor; la limpié dos veces.', { language: 'es' }),
  ]),
  buildEntry('Calibration', ['What support asks first.'], { kind: 'theme' }),
];

describe('Searcher', () => {
  test('finds words in any order, whatever their case', async () => {
    const { titles } = await openSearch(ENTRIES);
    expect(await titles('ARM readings ')).toEqual(['The readings never reach the office']);
  });

  test('finds a word while it is being typed, and not any more once a blank ends it', async () => {
    const { titles } = await openSearch(ENTRIES);
    expect(await titles('glo')).toEqual(['Bare hands']);
    expect(await titles('glo ')).toEqual([]);
  });

  test.each(['gloevs', 'gloes', 'glooves', 'glovec', 'xloves'])(
    'finds “gloves” by the slip %j and says so',
    async (typed) => {
      const { find } = await openSearch(ENTRIES);
      const { results, corrected } = await find(`${typed} `);
      expect(results[0]?.entry.title).toBe('Bare hands');
      expect(corrected).toEqual([{ typed, taken: ['gloves'] }]);
    },
  );

  test('finds two slips in a long word', async () => {
    const { titles } = await openSearch(ENTRIES);
    expect(await titles('calibartted ')).toContain('Told to calibrate');
  });

  test('takes a word for a slip of another where the query is answered by nothing else', async () => {
    const { titles } = await openSearch([
      buildEntry('One', ['The water was clear.']),
      buildEntry('Two', ['A later morning on the pier.']),
    ]);
    expect(await titles('later clear ')).toEqual(['One']);
  });

  test('finds kin by their stem, the word itself first', async () => {
    const { titles } = await openSearch(
      [
        buildEntry('Kin', ['He was calibrating it.']),
        buildEntry('Itself', ['He had to calibrate it.']),
      ],
      [stemEnglish],
    );
    expect(await titles('calibrate ')).toEqual(['Itself', 'Kin']);
    expect(await titles('calibrations ')).toEqual(expect.arrayContaining(['Itself', 'Kin']));
  });

  test('finds words in a row only in that row, common ones included', async () => {
    const { titles } = await openSearch(ENTRIES);
    expect(await titles('"reach the office"')).toEqual(['The readings never reach the office']);
    expect(await titles('"office the reach"')).toEqual([]);
    expect(await titles('"the arm"')).toEqual([]);
  });

  test('leaves out what has a word after a minus', async () => {
    const { titles } = await openSearch(ENTRIES);
    expect(await titles('the -gloves ')).not.toContain('Bare hands');
    expect(await titles('calibrate -"what support" ')).toEqual(['Told to calibrate']);
  });

  test('finds words with and without their accents', async () => {
    const { titles } = await openSearch(ENTRIES);
    expect(await titles('senor limpie ')).toEqual(['La sal']);
    expect(await titles('SEÑOR ')).toEqual(['La sal']);
  });

  test('finds any stretch of a script without spaces', async () => {
    const { titles } = await openSearch([
      buildEntry('水質', [buildPassage('朝の湖で水質を測ります。', { language: 'ja' })]),
      buildEntry('น้ำ', [buildPassage('เราวัดคุณภาพน้ำทุกเช้า', { language: 'th' })]),
    ]);
    expect(await titles('水質')).toEqual(['水質']);
    expect(await titles('湖で水')).toEqual(['水質']);
    expect(await titles('質水')).toEqual([]);
    expect(await titles('คุณภาพ')).toEqual(['น้ำ']);
  });

  test('puts what is called so before what only speaks of it', async () => {
    const { titles } = await openSearch(ENTRIES, [stemEnglish]);
    expect((await titles('calibration '))[0]).toBe('Calibration');
  });

  test('puts what somebody said before what was written about it', async () => {
    const said = buildPassage('The salt eats it.', { moments: [[0, 3]] });
    const { titles } = await openSearch([
      buildEntry('Written', ['The salt eats it.'], { kind: 'story' }),
      buildEntry('Said', [said]),
    ]);
    expect(await titles('salt ')).toEqual(['Said', 'Written']);
  });

  test('gives one result for an entry, with its best passage and its second', async () => {
    const { find } = await openSearch([
      buildEntry('Clip', [
        buildPassage('The lake in the morning.', { moments: [[0, 2]] }),
        buildPassage('Mist over it. Then the lake was like glass and the meter slept.', {
          moments: [
            [0, 11],
            [14, 13.5],
            [44, 17.25],
          ],
        }),
      ]),
    ]);
    const { results, total } = await find('meter slept lake ');
    expect(total).toBe(1);
    expect(results).toHaveLength(1);
    expect(results[0]?.passage.text).toContain('like glass');
    expect(results[0]?.atSeconds).toBe(13.5);
    expect((await find('slept ')).results[0]?.atSeconds).toBe(17.25);
  });

  test('marks the words found, in the passage and in the title', async () => {
    const { find } = await openSearch(ENTRIES, [stemEnglish]);
    const [result] = (await find('calibrate probe ')).results;
    const { passage, marks = [], titleMarks = [], entry } = result ?? {};
    expect(marks.map(([from, to]) => passage?.text.slice(from, to))).toEqual([
      ...['calibrate', 'probe', 'calibrated'],
    ]);
    expect(titleMarks.map(([from, to]) => entry?.title.slice(from, to))).toEqual(['calibrate']);
  });

  test('shows what comes near after what answers all, and says which is which', async () => {
    const { find } = await openSearch(ENTRIES);
    const { results, total } = await find('gloves office ');
    expect(total).toBe(0);
    expect(results.map(({ isWhole }) => isWhole)).toEqual([false, false]);
  });

  test('says what words there are when nothing is found', async () => {
    const { find } = await openSearch(ENTRIES);
    const { results, nearWords } = await find('calibermeter ');
    expect(results).toEqual([]);
    expect(nearWords).toContain('calibrate');
  });

  test('narrows to a choice and counts what each choice would leave', async () => {
    const { find } = await openSearch([
      buildEntry('A', ['The meter sleeps.'], { side: 'customer', themes: ['Salt', 'Cold'] }),
      buildEntry('B', ['The meter wakes.'], { side: 'employee', themes: ['Salt'] }),
      buildEntry('C', ['The boat leaks.'], { side: 'employee', themes: ['Cold'] }),
    ]);
    const all = await find('meter ');
    expect(all.counts?.side).toEqual([
      { choice: 'customer', count: 1 },
      { choice: 'employee', count: 1 },
    ]);
    expect(all.counts?.theme).toEqual([
      { choice: 'Salt', count: 2 },
      { choice: 'Cold', count: 1 },
    ]);
    const narrowed = await find('meter ', { filters: { theme: 'Cold' } });
    expect(narrowed.results.map(({ entry }) => entry.title)).toEqual(['A']);
    expect(narrowed.total).toBe(1);
    // What another choice of the same filter would leave, the filter itself does not hide.
    expect(narrowed.counts?.theme).toEqual(all.counts?.theme);
    expect(narrowed.counts?.side).toEqual([{ choice: 'customer', count: 1 }]);
  });

  test('says something at once, and the last word with counts', async () => {
    const { findAll } = await openSearch(ENTRIES);
    const outcomes = await findAll('readings ');
    expect(outcomes.map(({ isFinal }) => isFinal)).toEqual([false, true]);
    expect(outcomes[0]?.results[0]?.entry.title).toBe('The readings never reach the office');
    expect(outcomes.map(({ counts }) => counts !== undefined)).toEqual([false, true]);
  });

  test('stops when it is told to', async () => {
    const { findAll } = await openSearch(ENTRIES);
    const signal = AbortSignal.abort(new Error('typed on'));
    await expect(findAll('readings', { signal })).rejects.toThrow('typed on');
  });

  test('serves searches that are under way at once', async () => {
    const { titles } = await openSearch(ENTRIES);
    const [gloves, salt, office] = await Promise.all([
      titles('gloves '),
      titles('sal '),
      titles('office '),
    ]);
    expect(gloves).toEqual(['Bare hands']);
    expect(salt).toEqual(['La sal']);
    expect(office).toEqual(['The readings never reach the office']);
  });

  test('has nothing to find in an empty index', async () => {
    const { find } = await openSearch([]);
    expect((await find('anything')).results).toEqual([]);
  });

  test('rejects an index of another version', async () => {
    const { Searcher } = await import('./search.ts');
    const load = () => Promise.resolve({ version: 2 });
    await expect(Searcher.open(load, () => [])).rejects.toThrow('another version');
  });

  test('finds any words in a row of any passage, in that passage', async () => {
    const words = ['lake', 'pier', 'salt', 'the', 'of', 'a', 'meter', 'arm', 'ice', 'news'];
    const passage = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        async (passages, which, start) => {
          const texts = passages.map((list) => list.join(' '));
          const entries = texts.map((text, index) => buildEntry(`Title ${index}`, [text]));
          const { find } = await openSearch(entries);
          const chosen = passages[which % passages.length] ?? [];
          const from = start % (chosen.length - 2);
          const row = chosen.slice(from, from + 3).join(' ');
          const { results, total } = await find(`"${row}"`, { limit: 100 });
          const holding = texts.filter((text) => ` ${text} `.includes(` ${row} `));
          expect(total).toBe(holding.length);
          for (const { passage: shown } of results) expect(holding).toContain(shown.text);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shows as many results as are asked for', async () => {
    const many = Array.from({ length: 30 }, (_, index) => buildEntry(`No. ${index}`, ['A meter.']));
    const { find } = await openSearch(many);
    expect((await find('meter ')).results).toHaveLength(16);
    expect((await find('meter ', { limit: 48 })).results).toHaveLength(30);
  });

  test('tells all that is said in an entry in the language of the words found', async () => {
    const said = { language: 'es', moments: [[0, 4]] as [number, number][] };
    const { searcher, find } = await openSearch([
      buildEntry('Before', ['Something else, written.']),
      buildEntry('Salt', [
        buildPassage('It is salt.', { moments: [[0, 1]] }),
        buildPassage('Es sal.', said),
        buildPassage('La limpié.', said),
      ]),
    ]);
    const { results } = await find('limpie ');
    const found = results[0];
    const passages = await searcher.listSaid(found?.entryIndex ?? -1, 'es');
    expect(passages.map(({ text }) => text)).toEqual(['Es sal.', 'La limpié.']);
  });

  test('takes any query', async () => {
    const { find } = await openSearch(ENTRIES, [stemEnglish]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        expect((await find(typed)).isFinal).toBe(true);
      }),
    );
    for (const strange of ['x'.repeat(10_000), '"'.repeat(999), '- -- -"', '\u202e‏עברית', '😀'])
      expect((await find(strange)).isFinal).toBe(true);
  });
});
