import { SIDES } from '../../domain/evidence.ts';
import type { Place } from '../../domain/problem.ts';
import type { StudySettings } from '../../domain/study.ts';
import type { Accepted } from '../accept.ts';
import { acceptYaml } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import { isThere, readText, type StudyFolder } from '../files.ts';
import { checkColour } from '../check/colour.ts';
import { settingsSchema, type SettingsFile } from '../schema/settings.ts';
import { readYaml } from '../source.ts';
import { readReference, readReferences } from './entry-fields.ts';
import { isId } from '../../domain/entry-id.ts';

const FILE = 'study.yaml';

/** Reads study.yaml; what it lacks is empty, so that everything else can still be read. */
export async function readSettings(
  folder: StudyFolder,
): Promise<{ settings: StudySettings; recordings?: { path: string; at: Place } }> {
  if (!(await isThere(folder, FILE))) {
    folder.report(makeProblem('study-missing', { file: FILE, line: 1, column: 1 }, folder.root));
    return { settings: EMPTY };
  }
  const text = await readText(folder, FILE);
  if (text === undefined) return { settings: EMPTY };
  const { source, problems } = readYaml(text, FILE);
  const { accepted, problems: faults } = acceptYaml(settingsSchema, source);
  for (const problem of [...problems, ...faults]) folder.report(problem);
  if (!accepted) return { settings: EMPTY };
  checkEditions(folder, accepted);
  checkLook(folder, accepted);
  const { recordings } = accepted.value;
  const settings = toSettings(accepted);
  if (recordings === undefined) return { settings };
  return { settings, recordings: { path: recordings, at: accepted.placeOf(['recordings']) } };
}

const EMPTY: StudySettings = {
  title: '',
  organisation: '',
  language: 'en',
  timeZone: 'UTC',
  summary: '',
  responsible: { name: '', role: '', contact: '' },
  editions: [],
  look: {},
  fillers: [],
  negations: [],
  redacted: [],
  auditAllow: [],
  home: { stories: [] },
  colophon: [],
};

function toSettings(accepted: Accepted<SettingsFile>): StudySettings {
  const { value } = accepted;
  const theme = value.home?.theme;
  return {
    title: value.title,
    organisation: value.organisation,
    language: value.language,
    timeZone: value['time-zone'],
    summary: value.summary,
    responsible: value.responsible,
    editions: toEditions(value),
    ...(value.feedback !== undefined && { feedback: value.feedback }),
    look: {
      ...(value.look?.customer !== undefined && { customer: value.look.customer }),
      ...(value.look?.employee !== undefined && { employee: value.look.employee }),
    },
    fillers: value.fillers ?? [],
    negations: value.negations ?? [],
    redacted: value.redacted ?? [],
    auditAllow: value.audit?.allow ?? [],
    home: {
      ...(theme !== undefined && { theme: readReference(theme, accepted, ['home', 'theme']) }),
      stories: readReferences(value.home?.stories, accepted, ['home', 'stories']),
    },
    colophon: value.colophon ?? [],
  };
}

function toEditions(value: SettingsFile): StudySettings['editions'] {
  return Object.entries(value.editions)
    .filter(([id]) => isId(id))
    .map(([id, edition]) => ({
      id,
      title: edition.title,
      audiences: edition.audiences,
      language: edition.language ?? value.language,
      notes: edition.notes ?? false,
      public: edition.public ?? false,
      ...(edition.address !== undefined && { address: edition.address }),
    }));
}

function checkEditions(folder: StudyFolder, { value, placeOf }: Accepted<SettingsFile>): void {
  const ids = Object.keys(value.editions);
  if (ids.length === 0) folder.report(makeProblem('no-editions', placeOf(['editions'], 'key')));
  for (const id of ids.filter((each) => !isId(each))) {
    folder.report(makeProblem('wrong-id', placeOf(['editions', id], 'key'), id));
  }
}

function checkLook(folder: StudyFolder, { value, placeOf }: Accepted<SettingsFile>): void {
  for (const side of SIDES) {
    const colour = value.look?.[side];
    if (colour === undefined) continue;
    for (const problem of checkColour(side, colour, placeOf(['look', side])))
      folder.report(problem);
  }
}
