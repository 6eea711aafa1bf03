import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PROMPTS,
  DEFAULT_RULES,
  READY_ACTIVITIES,
  STEP_KINDS,
} from '../../domain/session.ts';
import { acceptYaml } from '../accept.ts';
import { CATALOGUE } from '../catalogue.ts';
import { readYaml } from '../source.ts';
import { sessionSchema, type SessionFile } from './session.ts';

const FILE = 'docs/sessions.md';
const FRONT = 'title: A meeting\npurpose: To listen.\naudiences: [customers]\nminutes: 5\nsteps:\n';

/** The examples of the page for authors, each a whole session. */
async function readExamples(): Promise<{ page: string; examples: string[] }> {
  const page = await readFile(new URL(`../../../${FILE}`, import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gmu)].map(([, yaml = '']) => yaml);
  return { page, examples: blocks.map((yaml) => (/^title:/mu.test(yaml) ? yaml : FRONT + yaml)) };
}

function accept(yaml: string): { steps: SessionFile['steps']; problems: unknown[] } {
  const { source, problems } = readYaml(yaml, FILE);
  const { accepted, problems: faults } = acceptYaml(sessionSchema, source);
  return { steps: accepted?.value.steps ?? [], problems: [...problems, ...faults] };
}

describe('the page about sessions', () => {
  test('has examples that hold, of every kind of step and every activity', async () => {
    const { examples } = await readExamples();
    const accepted = examples.map(accept);
    expect(accepted.flatMap(({ problems }) => problems)).toEqual([]);
    const steps = accepted.flatMap((each) => each.steps);
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(STEP_KINDS));
    const activities = steps.flatMap((step) => (step.kind === 'activity' ? step.name : []));
    expect(new Set(activities)).toEqual(new Set([...READY_ACTIVITIES, 'own']));
  });

  test('says what stands on the wall by default', async () => {
    const { page } = await readExamples();
    const words = [...DEFAULT_RULES, ...Object.values(DEFAULT_PROMPTS)];
    expect(words.filter((each) => !page.includes(each))).toEqual([]);
  });

  test('names every problem of sessions, and none that there is not', async () => {
    const { page } = await readExamples();
    const named = [...page.matchAll(/^\| `([\w-]+)` +\| [a-z]/gmu)].map(([, code]) => code);
    const own = Object.keys(CATALOGUE).filter((code) => /^(?:session|step|activity)-/u.test(code));
    expect(named).toEqual(expect.arrayContaining([...own, 'unknown-activity']));
    expect(named.filter((code) => code?.includes('-') && !(code in CATALOGUE))).toEqual([]);
  });
});
