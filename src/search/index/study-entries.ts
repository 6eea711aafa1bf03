import type { BodyEntry } from '../../domain/study.ts';
import type { Cue } from '../../domain/transcript.ts';
import { parseBody } from '../../study/body.ts';
import type { FilteredBody } from '../../study/filter.ts';
import type {
  ClipMedia,
  StagedClip,
  StagedEntry,
  StagedInterview,
  StagedStudy,
  StagedTranscript,
} from '../../study/staged.ts';
import type { EntryKind, EntryMedia, SearchEntry, SearchPassage } from '../entry.ts';
import { listCuePassages, listWrittenPassages } from './passages.ts';

/** Where the page of an entry lies, below the site's root. */
export type PathOf = (kind: EntryKind, id: string) => string;

/**
 * All that search finds in an edition: what the stage holds and nothing else.
 *
 * @param bodies as they are on the stage
 */
export function listSearchEntries(
  study: StagedStudy,
  bodies: readonly FilteredBody[],
  pathOf: PathOf,
): SearchEntry[] {
  return new StudyEntries(study, bodies, pathOf).list();
}

class StudyEntries {
  readonly #study: StagedStudy;
  readonly #pathOf: PathOf;
  readonly #names: ReadonlyMap<string, string>;
  readonly #bodies: ReadonlyMap<string, string>;
  readonly #clips: ReadonlyMap<string, StagedClip>;

  constructor(study: StagedStudy, bodies: readonly FilteredBody[], pathOf: PathOf) {
    this.#study = study;
    this.#pathOf = pathOf;
    this.#names = new Map(study.people.map(({ id, name }) => [id, name]));
    this.#bodies = new Map(bodies.map(({ kind, id, source }) => [`${kind}/${id}`, source]));
    this.#clips = new Map(study.clips.map((clip) => [clip.id, clip]));
  }

  list(): SearchEntry[] {
    const { clips, interviews, stories, themes, findings, personas, commitments } = this.#study;
    return [
      ...showable(clips).map((clip) => this.#clip(clip)),
      ...showable(interviews).flatMap((interview) => this.#interview(interview)),
      ...showable(stories).map((story) => ({
        ...this.#start('story', story.id, story.title),
        side: story.side,
        line: this.#namesOf(story.personIds).join(', '),
        themes: this.#themeTitles(story.themeIds),
        personas: this.#personaTitles((id) => story.personaIds.includes(id)),
        people: this.#namesOf(story.personIds),
        passages: this.#written([story.summary], 'stories', story.id),
      })),
      ...showable(themes).map((theme) => ({
        ...this.#start('theme', theme.id, theme.title),
        themes: [theme.title],
        passages: this.#written(
          [theme.summary, ...theme.agreements.map(({ text }) => text)],
          'themes',
          theme.id,
        ),
      })),
      ...showable(findings).map((finding) => ({
        ...this.#start('finding', finding.id, finding.title),
        themes: this.#themeTitles(finding.themeIds),
        passages: this.#written(
          [
            ...[finding.claims.customer, finding.claims.employee, finding.reason],
            ...[finding.product, ...finding.shownWithout.map(({ words }) => words)],
          ],
          'findings',
          finding.id,
        ),
      })),
      ...showable(personas).map((persona) => ({
        ...this.#start('persona', persona.id, persona.title),
        side: persona.side,
        line: persona.oneLine,
        personas: [persona.title],
        people: this.#namesOf(persona.personIds),
        passages: this.#written(
          [
            persona.oneLine,
            ...[...persona.goals, ...persona.frustrations].map(({ text }) => text),
            ...[...persona.traits, ...persona.questions].map(({ text }) => text),
            ...persona.day.map(({ what }) => what),
          ],
          'personas',
          persona.id,
        ),
      })),
      ...showable(commitments).map((commitment) => ({
        ...this.#start('commitment', commitment.id, commitment.title),
        line: commitment.owner,
        passages: this.#written([commitment.stateNote], 'commitments', commitment.id),
      })),
    ];
  }

  #start(kind: EntryKind, id: string, title: string): SearchEntry {
    const path = this.#pathOf(kind, id);
    const none = { evidenceKinds: [], themes: [], personas: [], people: [] };
    return { kind, title, path, line: '', ...none, passages: [] };
  }

  #clip(clip: StagedClip): SearchEntry {
    const media = toMedia(clip.media);
    return {
      ...this.#start('clip', clip.id, clip.title),
      ...this.#spoken(clip.personIds),
      side: clip.side,
      evidenceKinds: clip.kinds,
      themes: this.#themeTitles(clip.themeIds),
      passages: clip.transcripts.flatMap((transcript) => this.#said(transcript, transcript.cues)),
      ...(media && { media }),
    };
  }

  /** What is said in none of its clips, which are found by themselves. */
  #interview({ id, whole, personIds }: StagedInterview): SearchEntry[] {
    if (!whole) return [];
    const isInClip = ({ startSeconds, endSeconds }: Cue): boolean => {
      const middle = (startSeconds + endSeconds) / 2;
      return whole.clips.some((clip) => middle >= clip.startSeconds && middle < clip.endSeconds);
    };
    const side = this.#clips.get(whole.clips[0]?.clipId ?? '')?.side;
    const media = toMedia(whole.media);
    return [
      {
        ...this.#start('interview', id, this.#namesOf(personIds).join(', ')),
        ...this.#spoken(personIds),
        ...(side && { side }),
        passages: whole.transcripts.flatMap((transcript) =>
          this.#said(
            transcript,
            transcript.cues.filter((cue) => !isInClip(cue)),
          ),
        ),
        ...(media && { media }),
      },
    ];
  }

  #spoken(personIds: readonly string[]): Pick<SearchEntry, 'line' | 'people' | 'personas'> {
    const people = this.#namesOf(personIds);
    const isDrawnFrom = (_: string, drawnFrom: readonly string[]): boolean =>
      drawnFrom.some((person) => personIds.includes(person));
    return { line: people.join(', '), people, personas: this.#personaTitles(isDrawnFrom) };
  }

  #said({ language }: StagedTranscript, cues: readonly Cue[]): SearchPassage[] {
    return listCuePassages(cues, language, this.#names);
  }

  #written(
    texts: readonly (string | undefined)[],
    kind: FilteredBody['kind'],
    id: string,
  ): SearchPassage[] {
    const source = this.#bodies.get(`${kind}/${id}`) ?? '';
    const prose = source.trim() === '' ? [] : parseBody(asEntry(id, source)).prose;
    return [...texts, ...prose.map(({ text }) => text)].flatMap((text = '') =>
      listWrittenPassages(text, this.#study.edition.language),
    );
  }

  #namesOf(ids: readonly string[]): string[] {
    return ids.flatMap((id) => this.#names.get(id) ?? []);
  }

  #themeTitles(ids: readonly string[]): string[] {
    return showable(this.#study.themes)
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => title);
  }

  #personaTitles(isOf: (id: string, personIds: readonly string[]) => boolean): string[] {
    return showable(this.#study.personas)
      .filter(({ id, personIds }) => isOf(id, personIds))
      .map(({ title }) => title);
  }
}

/** In the dev server an entry with problems has only its own page. */
function showable<E extends StagedEntry>(entries: readonly E[]): E[] {
  return entries.filter(({ problems }) => problems === undefined || problems.length === 0);
}

function toMedia({ video, audio, poster }: ClipMedia): EntryMedia | undefined {
  if (!video && !audio) return undefined;
  return {
    ...(video && { video: video.src, width: video.width, height: video.height }),
    ...(!video && audio && { audio: audio.src }),
    ...(poster && { poster: poster.webp }),
  };
}

function asEntry(id: string, body: string): BodyEntry {
  return { id, draft: false, at: { file: id, line: 1, column: 1 }, body, bodyLine: 1 };
}
