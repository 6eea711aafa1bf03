import { beforeEach, describe, expect, test } from 'vitest';
import { FakeComputer } from '../../../tests/factories/kept.ts';
import { makePlanned } from '../../../tests/factories/planned-session.ts';
import { makeProgram } from '../../../tests/factories/program.ts';
import { fieldOf, NO_HARVEST, readHarvest } from '../../meeting/harvest.ts';
import { keyOfPlan } from '../../meeting/plan-key.ts';
import { addItem, openSession } from '../../meeting/planned-session.ts';
import { HarvestKeeper } from '../meeting/harvest-keeper.ts';
import { Plans } from './plans.ts';

let computer: FakeComputer;

beforeEach(() => {
  computer = new FakeComputer();
});

function openPlans(): Plans {
  return new Plans(computer.openWindow(), ['employees']);
}

/** What windows tell each other has arrived. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** They are closed; what they wrote stays. */
function forgetWindows(): void {
  const { texts } = computer;
  computer = new FakeComputer();
  for (const [key, text] of texts) computer.texts.set(key, text);
}

describe('Plans', () => {
  test('begin one with the first thing that is added', async () => {
    const plans = openPlans();
    expect(await plans.findCurrent()).toBeUndefined();
    const add = (minutes: number): Promise<unknown> =>
      plans.change((session) => addItem(session, { kind: 'break' }, { minutes }));
    // Nobody waits between two presses.
    await Promise.all([add(1), add(2), add(3)]);
    const session = await openPlans().findCurrent();
    expect(session?.items.map(({ minutes }) => minutes)).toEqual([1, 2, 3]);
    expect(session?.audiences).toEqual(['employees']);
    expect(await plans.list()).toHaveLength(1);
  });

  test('change what another window has changed meanwhile', async () => {
    const [one, other] = [openPlans(), openPlans()];
    const begun = await one.begin();
    await other.change((session) => ({ ...session, title: 'Ours' }), begun);
    await one.change((session) => ({ ...session, purpose: 'To hear.' }), begun);
    expect(await other.find(begun.id)).toMatchObject({ title: 'Ours', purpose: 'To hear.' });
  });

  test('begin with a copy, for whom the edition is for', async () => {
    const plans = openPlans();
    const session = await plans.begin(makePlanned());
    expect(session).toMatchObject({ title: 'The arm and the bench', audiences: ['employees'] });
    expect(await plans.findCurrent()).toEqual(session);
    expect(session.id).not.toBe('one');
  });

  test('are removed, and put back as they were', async () => {
    const plans = openPlans();
    const session = await plans.begin(makePlanned());
    await plans.remove(session.id);
    expect(await plans.findCurrent()).toBeUndefined();
    await plans.putBack(session, NO_HARVEST);
    expect(await plans.list()).toEqual([session]);
  });

  test.each(['nowhere', 'in another window'])(
    'go with what was typed in their meeting, led %s, and come back with it',
    async (where) => {
      const plans = openPlans();
      const session = await plans.begin(makePlanned());
      const program = makeProgram({ kind: 'plan', id: session.id });
      const keeper = await HarvestKeeper.open(computer.openWindow(), program);
      keeper.type(fieldOf.note(1), 'She laughed.');
      keeper.type(fieldOf.commitment('a', 'what'), 'Gloves');
      await settle();
      if (where === 'nowhere') forgetWindows();
      const here = openPlans();
      const typed = await here.readTyped(session.id);
      await here.remove(session.id);
      await settle();
      expect(readHarvest(await openPlans().readTyped(session.id))).toEqual(readHarvest(NO_HARVEST));
      expect([...computer.texts.values()].join()).not.toContain('She laughed.');
      await here.putBack(session, typed);
      await settle();
      const back = readHarvest(await openPlans().readTyped(session.id));
      expect(back.notes).toEqual({ 1: 'She laughed.' });
      expect(back.commitments).toMatchObject([{ key: 'a', what: 'Gloves' }]);
      if (where === 'in another window') expect(keeper.harvest).toEqual(back);
    },
  );

  test('keep one again that another window removed while it was worked on', async () => {
    const [one, other] = [openPlans(), openPlans()];
    const shown = await one.begin(makePlanned());
    await other.remove(shown.id);
    await one.change((session) => ({ ...session, title: 'Ours' }), shown);
    expect(await other.list()).toEqual([{ ...shown, title: 'Ours' }]);
  });

  test('go on after the browser refused to keep something', async () => {
    const plans = openPlans();
    computer.keeps = false;
    await expect(plans.begin()).rejects.toThrow();
    computer.keeps = true;
    await expect(plans.begin()).resolves.toMatchObject({ items: [] });
  });

  test('tell of what other windows change', async () => {
    const [one, other] = [openPlans(), openPlans()];
    const begun = await one.begin();
    let count = 0;
    one.onChange(begun.id, () => {
      count += 1;
    });
    await other.change((session) => ({ ...session, title: 'Ours' }), begun);
    await one.change((session) => ({ ...session, title: 'Mine' }), begun);
    expect(count).toBe(1);
  });

  test('hold what cannot be read', async () => {
    computer.texts.set(keyOfPlan('old'), '{"half');
    expect(await openPlans().list()).toEqual([
      { ...openSession('old', ['employees']), unread: ['{"half'] },
    ]);
  });
});
