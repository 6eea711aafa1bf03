import type {
  Commitment,
  DayMoment,
  Finding,
  Persona,
  Reference,
  Story,
  Theme,
  Trait,
} from '../../domain/study.ts';
import { countVoices } from '../../domain/tally.ts';
import type {
  StagedCommitment,
  StagedDayMoment,
  StagedFinding,
  StagedPersona,
  StagedStory,
  StagedTheme,
  StagedTrait,
} from '../staged.ts';
import { listHeardClips } from '../heard-clips.ts';
import { listMentions } from './body-references.ts';
import type { Decisions, TargetKind } from './decisions.ts';
import type { ShownEntry } from './entries.ts';
import { listConfirmed } from './one-sided.ts';
import type { Pictures } from './pictures.ts';

/** A persona, with the people, and the clips of its traits and its day, that the edition shows. */
export function stagePersona({ entry, decisions }: ShownEntry<Persona>): StagedPersona {
  const { id, draft, title, side, oneLine } = entry;
  const traits = (list: readonly Trait[]): StagedTrait[] =>
    list.map(({ text, clips }) => ({ text, clipIds: keepShown('clip', clips, decisions) }));
  return {
    ...{ id, draft, title, side, oneLine },
    personIds: keepShown('person', entry.people, decisions),
    goals: traits(entry.goals),
    frustrations: traits(entry.frustrations),
    traits: traits(entry.traits),
    questions: traits(entry.questions),
    day: stageDay(entry.day, decisions),
  };
}

/** A persona of the study, where the edition shows it. */
export function findShownPersona(id: string, { isShown, scope }: Decisions): Persona | undefined {
  return isShown('persona', id) ? scope.study.personas.find((each) => each.id === id) : undefined;
}

/** A working day, with the clips that the edition shows. */
export function stageDay(day: readonly DayMoment[], decisions: Decisions): StagedDayMoment[] {
  return day.map(({ clips, ...moment }) => ({
    ...moment,
    clipIds: keepShown('clip', clips, decisions),
  }));
}

/** A story, with the clips that its body shows. */
export function stageStory(shown: ShownEntry<Story>, pictures: Pictures): StagedStory {
  const { entry, decisions, body } = shown;
  const { id, draft, title, side, summary, image } = entry;
  const staged = image && pictures.stage(image);
  const clips = body.uses.flatMap(listMentions).filter(({ kind }) => kind === 'clip');
  const clipIds = keepShown(
    'clip',
    clips.map(({ reference }) => reference),
    decisions,
  );
  return {
    ...{ id, draft, title, side, summary },
    day: stageDay(entry.day, decisions),
    personIds: keepShown('person', entry.people, decisions),
    personaIds: keepShown('persona', entry.personas, decisions),
    themeIds: keepShown('theme', entry.themes, decisions),
    ...(staged && { image: staged }),
    clipIds: [...new Set(clipIds)],
  };
}

/** A theme, with the pairs both of whose clips the edition shows. */
export function stageTheme({ entry, decisions }: ShownEntry<Theme>): StagedTheme {
  const { id, draft, title, summary } = entry;
  const pairs = keepPairs(entry, decisions);
  return { id, draft, title, summary, pairs, agreements: stageAgreements(entry, decisions) };
}

/** A theme's pairs both of whose clips the edition shows: the customer's, then the employee's. */
export function keepPairs({ pairs }: Theme, decisions: Decisions): [string, string][] {
  return pairs
    .filter((pair) => pair.every((clip) => decisions.isShown('clip', clip.id)))
    .map(([customer, employee]) => [customer.id, employee.id]);
}

/** A statement stands where clips of both sides are left to bear it out. */
function stageAgreements({ agreements }: Theme, decisions: Decisions): StagedTheme['agreements'] {
  return agreements
    .map(({ text, clips }) => ({ text, clipIds: keepShown('clip', clips, decisions) }))
    .filter(({ clipIds }) => isSaidByBoth(clipIds, decisions));
}

function isSaidByBoth(clipIds: readonly string[], { scope, people }: Decisions): boolean {
  const { sides } = countVoices(listHeardClips(scope.study, clipIds), people);
  return Object.values(sides).every(({ personIds }) => personIds.length > 0);
}

/** A finding, with the evidence that the edition shows. */
export function stageFinding({ entry, decisions }: ShownEntry<Finding>): StagedFinding {
  const { id, draft, title, claims, verdict, reason, judgedBy, judgedOn, product } = entry;
  return {
    ...{ id, draft, title, claims, verdict, reason, judgedBy, judgedOn },
    ...(product !== undefined && { product }),
    themeIds: keepShown('theme', entry.themes, decisions),
    clipIdsFor: keepShown('clip', entry.evidenceFor, decisions),
    clipIdsAgainst: keepShown('clip', entry.evidenceAgainst, decisions),
    shownWithout: listConfirmed(entry, decisions).map(({ missing, words }) => ({ missing, words })),
  };
}

/** A commitment, with the findings and the clip that the edition shows. */
export function stageCommitment({ entry, decisions }: ShownEntry<Commitment>): StagedCommitment {
  const { id, draft, title, owner, due, state, stateNote, youSaid } = entry;
  const [youSaidClipId] = keepShown('clip', youSaid ? [youSaid] : [], decisions);
  return {
    ...{ id, draft, title, owner, state },
    findingIds: keepShown('finding', entry.findings, decisions),
    ...(youSaidClipId !== undefined && { youSaidClipId }),
    ...(due !== undefined && { due }),
    ...(stateNote !== undefined && { stateNote }),
  };
}

/** Of the entries that an author named, those that the edition shows. */
export function keepShown(
  kind: TargetKind,
  references: readonly Reference[],
  decisions: Decisions,
): string[] {
  return references.map(({ id }) => id).filter((id) => decisions.isShown(kind, id));
}
