import { error, warning, type CatalogueEntry, type Telling } from '../domain/problem-catalogue.ts';
import type { Place, Problem } from '../domain/problem.ts';

/** "Did you mean …? " when there is something near, then the rest of the hint. */
function suggest(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean \`${nearest}\`? ${otherwise}`;
}

/** A mention of something that the edition does not show: what, why not, and what to do about that. */
function mention(title: string): CatalogueEntry<[what: string, why: string, advice: string]> {
  const otherwise =
    'Or leave the mention out here: `if-agreed` on the reference, an `Only` around it, or `editions:` on the entry.';
  return error(title, (what, why, advice) => [`${what}: ${why}`, `${advice} ${otherwise}`]);
}

/** How a value of that type is written. */
function adviseForm(expected: string): string {
  if (expected.includes('list')) return 'Write it as [a, b], or as lines that begin with a hyphen.';
  if (expected.includes('keys')) return 'Write it as `key: value` lines, each indented below.';
  if (expected.includes('number')) return 'Write digits only, such as 10: no quotes and no unit.';
  if (expected.includes('true')) return 'Write true or false, without quotes.';
  return 'Text that looks like a number, like true and false or like a list needs quotes.';
}

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}

/**
 * Everything that can be wrong with a study, by permanent code. A code is never renamed or given
 * another meaning: editors' notes and scripts refer to it.
 */
export const CATALOGUE = {
  // Files
  'study-missing': error('No study here', (root: string) => [
    `There is no study.yaml in ${root}, so nothing says what this study is and who may see it.`,
    'Point to the folder of a study with --study, or write a study.yaml there.',
  ]),
  'missing-file': error('A file that is not there', (path: string, nearest?: string) => [
    `The file ${path} is not there.`,
    suggest(nearest, 'Paths are relative to the file that names them.'),
  ]),
  'not-a-file': error('Not a file', (path: string) => [
    `${path} is not a file that can be read.`,
    'Name a file. A folder, a broken link or a device will not do.',
  ]),
  'unreadable-file': error('A file that cannot be read', (path: string, reason: string) => [
    `${path} cannot be read: ${reason}.`,
    'Check that the file is whole and that you are allowed to read it.',
  ]),
  'file-too-large': error('A file far too large', (path: string, limit: string) => [
    `${path} is larger than ${limit}, which no such file should be.`,
    'Perhaps another kind of file got this name.',
  ]),
  'not-utf8': error('Text in another encoding', (path: string) => [
    `${path} is not UTF-8 text, so its words cannot be trusted.`,
    'Save it again with the encoding UTF-8.',
  ]),
  'outside-study': error('A file outside the study', (path: string) => [
    `${path} lies outside the study's folder (perhaps through a link), where nobody checks what it holds.`,
    'Put the file into the study. Only recordings may lie elsewhere: under `recordings:` in study.yaml.',
  ]),
  'wrong-path': error('A path that cannot be followed', (path: string) => [
    `“${path}” is not a path to a file of this study.`,
    'Write a relative path with forward slashes, such as ../images/amina.svg. Web addresses will not do: nothing is fetched from elsewhere.',
  ]),
  'stray-file': warning('A file that is not read', (path: string, expected: string) => [
    `${path} is not read, so nothing in it is shown.`,
    `Expected here: ${expected}. Rename it or move it; what is only for you can lie outside the study.`,
  ]),
  'duplicate-id': error('Two entries with one id', (id: string, other: string) => [
    `The id \`${id}\` is also that of ${other}; ids must differ by more than upper and lower case, since addresses are made of them.`,
    'Rename one of the two files.',
  ]),
  'wrong-id': error('An id that does not fit', (id: string) => [
    `“${id}” is not an id: ids become addresses, and must work on every computer.`,
    'Use small letters a–z, digits and single hyphens, at most 80 of them, such as readings-lost (and none of con, aux, nul, prn, com1 …, which Windows keeps for itself).',
  ]),
  'broken-image': error('A picture that cannot be read', (path: string, reason: string) => [
    `${path} cannot be read as a picture: ${reason}.`,
    'Use JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG, and check that the file opens in a picture viewer.',
  ]),

  // YAML and front matter
  'yaml-syntax': error('YAML that cannot be read', (reason: string) => [
    `This is not valid YAML: ${reason}.`,
    'Check the indentation, and put text with a colon, a # or a leading quote or bracket between quotes.',
  ]),
  'duplicate-key': error('A key written twice', (key: string) => [
    `\`${key}\` stands here a second time; only one of the two could count.`,
    'Keep one and delete the other.',
  ]),
  'words-as-comment': warning('Words lost as a comment', (words: string) => [
    `“${words}” is not read: in YAML a # after a blank begins a comment, so these words are lost.`,
    'Put the whole text between quotes. If they are meant as a comment, leave a blank after the #.',
  ]),
  'not-a-mapping': error('No keys and values', () => [
    'There are no `key: value` lines here, so the entry says nothing.',
    'Begin with the keys that every such entry has; a new one can be made with `npm run new`.',
  ]),
  'front-matter-missing': error('No front matter', () => [
    'The file does not begin with front matter, so its title and the rest are not known.',
    'Begin the file with a line `---`, then `title:` and so on, then another line `---`.',
  ]),
  'front-matter-open': error('Front matter that does not end', () => [
    'The front matter that begins here does not end, so the whole file would be taken for it.',
    'Close it with a line of its own: `---`.',
  ]),

  // Keys and values
  'unknown-key': error(
    'An unknown key',
    (key: string, nearest: string | undefined, known: string[]) => [
      `\`${key}\` means nothing here, and would be lost.`,
      key.includes(' ') && nearest === undefined
        ? 'If it belongs to the text before the comma, put the whole text between quotes.'
        : suggest(nearest, `Known here: ${list(known)}.`),
    ],
  ),
  'missing-key': error('A key that is missing', (key: string) => [
    `\`${key}\` is missing, and there is no good default for it.`,
    `Add \`${key}:\`.`,
  ]),
  'empty-value': error('A key without a value', (key: string) => [
    `\`${key}\` is empty.`,
    'Give it a value, or delete the line.',
  ]),
  'wrong-type': error('A value of the wrong type', (key: string, expected: string, got: string) => [
    `\`${key}\` must be ${expected}, and it is ${got}.`,
    adviseForm(expected),
  ]),
  'wrong-value': error(
    'A value that is not known',
    (key: string, value: string, nearest: string | undefined, allowed: string) => [
      `\`${key}\` cannot be “${value}”.`,
      suggest(nearest, `It must be ${allowed}.`),
    ],
  ),
  'wrong-time': error('A time that cannot be read', (key: string, value: string) => [
    `\`${key}\` is “${value}”, which is not a time.`,
    'Write minutes and seconds, such as 1:20.4, or hours too: 1:02:03. Seconds alone are 0:45.',
  ]),
  'wrong-date': error('A date that cannot be read', (key: string, value: string) => [
    `\`${key}\` is “${value}”, which is not a day of the calendar.`,
    'Write it as year, month, day: 2026-03-14.',
  ]),
  'date-order': error('Dates in the wrong order', (key: string, value: string, given: string) => [
    `\`${key}\` (${value}) is before the consent was given (${given}).`,
    'Correct one of the two dates.',
  ]),
  'no-editions': error('No edition', () => [
    'study.yaml names no edition, so there is nothing to build.',
    'Add `editions:` with at least one, such as customers: { title: …, audiences: [customers] }.',
  ]),
  'unknown-edition': error(
    'An unknown edition',
    (id: string, nearest: string | undefined, known: string[]) => [
      `There is no edition \`${id}\` in study.yaml.`,
      suggest(nearest, `Editions of this study: ${list(known)}.`),
    ],
  ),
  'day-order': warning('Moments of a day that are in no order', (time: string) => [
    `With ${time} this day is longer than 24 hours, since a time earlier than the one before it counts as the next day’s.`,
    'Put the moments in the order in which they happen. A time past midnight may follow one before it.',
  ]),
  'look-contrast': error(
    'A colour that makes text hard to read',
    (side: string, colour: string, ratio: string) => [
      `Text on ${colour}, the colour of the ${side} side, has a contrast of only ${ratio} to 1; below 4.5 many people cannot read it.`,
      side === 'customer'
        ? 'Take a lighter colour: dark text stands on it.'
        : 'Take a darker colour: light text stands on it.',
    ],
  ),

  // References
  'unknown-id': error(
    'A reference to nothing',
    (kind: string, id: string, nearest: string | undefined) => [
      `There is no ${kind} \`${id}\`.`,
      suggest(
        nearest,
        `A ${kind}'s id is ${kind === 'clip' ? 'that of its interview and its own, as in amina/readings-lost' : 'the name of its file without the ending'}.`,
      ),
    ],
  ),
  'wrong-side': error('A clip on the wrong side', (id: string, side: string) => [
    `\`${id}\` does not show the ${side} side, so the two would not be face to face.`,
    `Name a clip from an interview with somebody whose side is ${side}.`,
  ]),
  'person-without-side': error('An interviewed person on neither side', (id: string) => [
    `\`${id}\` is interviewed, but nothing says on which side of the table they sit.`,
    `Add side: customer or side: employee to people/${id}.yaml.`,
  ]),
  'alias-in-id': error('An id that gives a name away', (id: string, part: string) => [
    `The id \`${id}\` holds “${part}”, part of the name of somebody who is published under an alias; ids go into addresses.`,
    'Rename the file or clip, and what refers to it.',
  ]),
  'alias-shows-name': error('An alias that gives a name away', (alias: string, part: string) => [
    `The alias “${alias}” holds “${part}”, part of the name it should hide.`,
    'Choose another alias.',
  ]),
  'missing-alt': error('A picture without words', (what: string) => [
    `${what} has no alternative text, so whoever cannot see it learns nothing of it.`,
    'Add `alt`: say in one sentence what it shows.',
  ]),

  // Interviews, transcripts, clips
  'missing-transcript': error(
    'An interview without a transcript',
    (path: string | undefined, nearest?: string) => [
      path === undefined
        ? 'The interview names no transcript, so nobody could read it and no quote could be checked.'
        : `The transcript ${path} is not there, so nobody could read the interview and no quote could be checked.`,
      suggest(
        nearest,
        'Put the transcript beside interview.yaml and name it: `transcript: transcript.vtt`.',
      ),
    ],
  ),
  'transcript-parts': error(
    'Not one transcript for each part of the recording',
    (transcripts: number, parts: number) => [
      `There are ${transcripts} transcripts here and ${parts === 1 ? 'one part' : `${parts || 'no'} parts`} of the recording, so nothing says which belongs to which.`,
      'Name one transcript for each part of `recording:`, in the same order, or a single one whose times run through all parts.',
    ],
  ),
  'part-without-length': error(
    'A transcript that comes after a part of unknown length',
    (transcript: string, part: string) => [
      `${transcript} belongs after ${part}, whose length is not known, so its words have no place in the whole.`,
      'Check that the part plays and that ffmpeg is installed; or name a single transcript whose times run through all parts.',
    ],
  ),
  'words-after-part': error(
    'Words after the end of their part',
    (clock: string, part: string, length: string) => [
      `These words begin at ${clock}, and ${part}, the part they belong to, ends at ${length}.`,
      'Each transcript counts from the start of its own part. If its times run on from the parts before, join the transcripts into one and name only that.',
    ],
  ),
  'unmapped-speaker': error(
    'A speaker nobody knows',
    (speaker: string, where: string, nearest: string | undefined) => [
      `The transcript (${where}) names the speaker “${speaker}”, and \`speakers\` does not say who that is; without it nobody's consent can be checked.`,
      suggest(nearest, `Add to \`speakers\`: ${speaker}: the id of the person.`),
    ],
  ),
  'unused-speaker': warning(
    'A speaker who never speaks',
    (speaker: string, nearest: string | undefined) => [
      `No transcript of this interview names a speaker “${speaker}”.`,
      suggest(nearest, 'Write the name as the transcript does, or delete the line.'),
    ],
  ),
  'speaker-not-in-interview': error('A speaker who is not in the interview', (person: string) => [
    `\`${person}\` speaks, but is neither in \`people\` nor the \`interviewer\` nor in \`others-seen\`, so they would be heard without being asked.`,
    'Add them to `people`, or make them the `interviewer`, or list them in `others-seen`.',
  ]),
  'cue-without-speaker': error('Words that nobody is named for', (clock: string, times: number) => [
    `The transcript does not say who speaks at ${clock}${times > 1 ? ` (nor at ${times - 1} other times)` : ''}, and more than one person could.`,
    'Name the speaker in the transcript (in WebVTT: <v Amina>).',
  ]),
  'missing-others-seen': error('Not said who else is seen', () => [
    'The recording has a picture, and `others-seen` does not say whether passers-by are in it; they have a right to be asked.',
    'Look through it, then write others-seen: no, or blurred, or a list of people with consent.',
  ]),
  'broken-recording': error('A recording that cannot be read', (path: string, reason: string) => [
    `${path} cannot be read as a recording: ${reason}.`,
    'Check that it plays, and copy or export it again.',
  ]),
  'recording-not-checked': error('A recording that was not looked at', (path: string) => [
    `${path} could not be looked at, so its clips cannot be checked.`,
    'Make sure that ffmpeg is installed, then run the command again.',
  ]),
  'whole-not-agreed': warning(
    'An interview that cannot be whole',
    (name: string, personId: string) => [
      `\`publish: whole\` comes true in no edition: ${name} is heard or seen in this interview, and no consent says that they may be shown in a whole one. Its clips are shown as before.`,
      `Ask, and add \`whole: true\` to the consent in people/${personId}.yaml if it was agreed; otherwise take \`publish: whole\` out.`,
    ],
  ),
  'words-outside-recording': warning(
    'Words beyond the recording',
    (clock: string, times: number, duration: string) => [
      `The transcript has words at ${clock}${times > 1 ? ` (and at ${times - 1} other times)` : ''}, which lies outside the recording of ${duration}. They can be read in the whole interview, and never heard.`,
      'Correct `transcript-offset`, or the transcript; or look whether the recording was cut short.',
    ],
  ),
  'clip-range': error('A clip that ends before it begins', (from: string, to: string) => [
    `The clip ends (${to}) no later than it begins (${from}).`,
    '`from` and `to` are both times in the recording; `to` is the later one.',
  ]),
  'clip-outside-recording': error(
    'A clip outside its recording',
    (to: string, duration: string) => [
      `The clip goes on until ${to}, and the recording ends at ${duration}.`,
      'Correct `from` and `to`; they count from the start of the (first part of the) recording.',
    ],
  ),
  'clip-without-words': error('A clip in which nothing is said', () => [
    'The transcript has no words between `from` and `to`, so the clip could be neither read nor searched.',
    'Correct the times, or the transcript (its `transcript-offset` perhaps).',
  ]),
  'poster-outside-clip': error('A poster from outside the clip', (poster: string) => [
    `The poster's moment, ${poster}, lies outside the clip; only the agreed seconds may be shown.`,
    'Choose a moment between `from` and `to`.',
  ]),
  'present-lacks-speaker': error(
    'Somebody is heard who is not named as present',
    (person: string) => [
      `\`${person}\` speaks in this clip, but \`present\` does not name them, so their consent would not count.`,
      `Add ${person} to \`present\`, or change the clip's times.`,
    ],
  ),
  'present-not-in-interview': error(
    'Somebody is present who is not in the interview',
    (person: string, nearest: string | undefined) => [
      `\`present\` names \`${person}\`, who is not in this interview.`,
      suggest(nearest, 'Only the interview’s people, interviewer and others-seen can be present.'),
    ],
  ),

  // Quotes
  'quote-not-said': error('Words that were not said', (clip: string, where: string) => [
    `These words do not stand in this order in the transcript of \`${clip}\`. A quote is what was said.`,
    where,
  ]),
  'quote-several-speakers': error(
    'A quote from several people',
    (clip: string, passage: string) => [
      `No one person says all of this in \`${clip}\` without a break. A quote is one person's words.`,
      `${passage}Make two quotes of it.`,
    ],
  ),
  'quote-negation-omitted': error(
    'A quote that leaves out a “not”',
    (clip: string, passage: string) => [
      `The … in this quote from \`${clip}\` leaves out a negation, which turns the meaning round.`,
      `${passage}Quote the negation too.`,
    ],
  ),
  'quote-negation-added': error('A quote that puts in a “not”', (clip: string, passage: string) => [
    `The words between [ ] in this quote from \`${clip}\` negate, which turns the meaning round; brackets may only help to understand.`,
    `${passage}Leave the negation out, or say it outside of the quote.`,
  ]),
  'quote-omission-unchecked': error(
    'An omission that cannot be checked',
    (clip: string, language: string, passage: string) => [
      `The transcript of \`${clip}\` is in a language (${language}) whose negations are not known here, so nobody can tell whether the … in this quote turns the meaning round.`,
      `${passage}Quote the words whole, or list the language's negations under \`negations:\` in study.yaml.`,
    ],
  ),
  'quote-unheard': error(
    'A quote across words that nobody understood',
    (clip: string, passage: string) => [
      `This quote from \`${clip}\` passes over words that the transcript gives as not understood; one of them may be a “not”.`,
      `${passage}End the quote before them, or listen again and complete the transcript.`,
    ],
  ),
  'quote-replaced': error(
    'A quote in which a word was replaced',
    (clip: string, passage: string) => [
      `A word between [ ] stands in the place of one that was said in \`${clip}\`; brackets may only add.`,
      `${passage}Keep the word that was said and add yours after it, in [ ].`,
    ],
  ),
  'quote-no-words': error('A quote without words', (clip: string) => [
    `There are no words to look for in \`${clip}\`.`,
    'Write what was said, or leave the Quote quite empty to get the clip’s own quote.',
  ]),
  'quote-content': error('More than words in a quote', (what: string) => [
    `A Quote holds ${what}; it may hold words, emphasis and line breaks only, so that they can be checked.`,
    'Move it out of the Quote.',
  ]),
  'loose-quote': warning('Quoted words outside Quote', (words: string) => [
    `“${words}” looks like something that somebody said, and nothing checks that they did.`,
    'Put it into <Quote clip="…">, or do without the quotation marks.',
  ]),

  // Bodies
  'mdx-syntax': error('MDX that cannot be read', (reason: string) => [
    `The text cannot be read from here on: ${reason}.`,
    'Close every tag that you open; put a blank line before and after tags that stand on their own lines; write \\< and \\{ for the characters themselves.',
  ]),
  'mdx-code': error('Code in a text', (what: string) => [
    `${what} cannot stand in a study: texts are words, not programs.`,
    'Components need no import. Write \\{ for a brace, and begin no paragraph with the word import or export.',
  ]),
  'unknown-component': error(
    'An unknown component',
    (name: string, nearest: string | undefined, known: string[]) => [
      `There is no component \`${name}\`.`,
      suggest(nearest, `Known are ${list(known)}.`),
    ],
  ),
  'html-element': error('HTML in a text', (name: string, allowed: string[]) => [
    `\`<${name}>\` cannot stand in a text; what it does on the page could not be checked.`,
    `Use Markdown or a component; only ${list(allowed)} may stand as they are, without attributes.`,
  ]),
  'unknown-attribute': error(
    'An unknown attribute',
    (component: string, name: string, nearest: string | undefined, known: string[]) => [
      `\`${component}\` has no attribute \`${name}\`.`,
      suggest(nearest, known.length === 0 ? 'It takes none.' : `It takes ${list(known)}.`),
    ],
  ),
  'missing-attribute': error('An attribute that is missing', (component: string, name: string) => [
    `\`${component}\` needs ${name}.`,
    `Write <${component} ${/`([\w-]+)`/.exec(name)?.[1] ?? name}="…">.`,
  ]),
  'wrong-attribute': error(
    'An attribute that is not plain text',
    (component: string, name: string) => [
      `\`${name}\` of \`${component}\` is not plain text, so it cannot be checked.`,
      `Write ${name}="…" with the text between quotes, once.`,
    ],
  ),
  'attribute-value': error(
    'An attribute that takes no value',
    (component: string, name: string) => [
      `\`${name}\` of \`${component}\` is said by standing there; a value means nothing.`,
      `Write ${name} alone.`,
    ],
  ),
  'component-content': error(
    'Something inside a component that holds nothing',
    (component: string) => [
      `\`${component}\` holds nothing between its tags; what stands there would be lost.`,
      `Close it at once: <${component} … />.`,
    ],
  ),
  'unsafe-link': error('A link that is not an address', (url: string) => [
    `“${url}” is not an address that a link may have.`,
    'Links are https:, http:, mailto: or tel:, or relative.',
  ]),

  // Editions and consent
  'reference-to-draft': mention('A mention of a draft'),
  'reference-not-in-edition': mention('A mention of what an edition does not have'),
  'consent-missing': mention('No record of consent'),
  'consent-not-yet': mention('A consent that does not hold yet'),
  'consent-expired': mention('A consent that ran out'),
  'consent-withdrawn': mention('A consent that was taken back'),
  'consent-audience': mention('An audience that was not agreed to'),
  'consent-medium': mention('Words that were not agreed to'),
  'portrait-not-agreed': error('A portrait that was not agreed to', (name: string) => [
    `This is the portrait of ${name}, who has not agreed to have it shown in this edition.`,
    'Choose another picture, or put it in an `Only` for the editions that may show it.',
  ]),
  'alias-hides-picture': warning('A moving picture behind an alias', (name: string) => [
    `${name} goes by an alias that hides the portrait, so their clips have no moving picture.`,
    'Add `portrait` to `grants:` if they agreed to be recognised, or take `video` out of `media:`.',
  ]),
  'only-not-separable': error('Words that cannot be taken out', () => [
    'What this edition does not show cannot be taken out here: the words around it would read differently.',
    'Put it on lines of its own, with an empty line before and after.',
  ]),

  // Findings and themes
  'finding-one-sided': error(
    'A finding that loses all evidence of one kind',
    (edition: string, parts: string[], gone: string[], yaml: string) => [
      `In the edition “${edition}” nothing is left of ${parts.join(' and of ')}, and its readers would take the finding for surer than it is. Left out: ${gone.join(' ')}`,
      `If it stands there all the same, add ${yaml}; your words are shown on the page, so they may not tell what was left out. Or name the editions that the finding is for in \`editions:\`.`,
    ],
  ),
  'confirmation-not-needed': warning('A confirmation that nothing asks for', (edition: string) => [
    `The edition “${edition}” does not lack this, so these words would be untrue there and are not shown.`,
    'Delete them, or put them under the edition and the key that they are about.',
  ]),
  'agreement-one-sided': error('An agreement that one side did not state', (lacking: string[]) => [
    `No clip named here lets ${lacking.join(' or ')} speak, so it does not show that both sides say this.`,
    'Name at least one clip of each side under `clips:`, or leave the statement out.',
  ]),
  'clip-not-on-theme': warning('A clip that is not on the theme', (clip: string, theme: string) => [
    `\`${clip}\` does not name the theme \`${theme}\`, so it is not counted with the clips on it.`,
    `Add ${theme} to the clip's \`themes:\`, or name another clip.`,
  ]),

  // Sessions
  'session-audience': error(
    'A session that plays what some in it may not see',
    (audiences: string, what: string, why: string) => [
      `This session is for ${audiences}, and ${what} may not be shown to all of them: ${why}`,
      'Choose another, narrow the session’s `audiences:`, or say `if-agreed` on the reference.',
    ],
  ),
  'session-minutes': warning(
    'A session whose times do not add up',
    (sum: string, minutes: string) => [
      `The steps take ${sum} minutes together, and \`minutes\` says ${minutes}.`,
      'Change the steps or the whole.',
    ],
  ),
  'step-without-kind': error('A step in which nothing happens', (known: string[]) => [
    'Nothing says what happens in this step, so nobody in the room would know.',
    `Begin it with one of ${list(known)}.`,
  ]),
  'step-with-kinds': error('Two steps in one', (key: string, first: string) => [
    `This step has \`${key}\` and \`${first}\`; the wall shows one at a time.`,
    'Make two steps of it, each with its own minutes.',
  ]),
  'step-without-quote': error('A quote step without words', (clip: string) => [
    `Nobody interviewed says a whole sentence in \`${clip}\`, and the step does not say which words to show.`,
    'Pick them: `words: …`, as they are said in the clip; or name another clip.',
  ]),
  'step-without-pair': error(
    'A theme with no pair for this room',
    (theme: string, room: string) => [
      `No pair of the theme \`${theme}\` may be shown to ${room} together, so nothing would stand face to face.`,
      `Add one to \`pairs:\` in themes/${theme}.mdx that all of them may see, narrow the session’s \`audiences:\`, or say \`if-agreed\` on the theme.`,
    ],
  ),
  'unknown-activity': error(
    'An activity that is nearly a ready-made one',
    (title: string, nearest: string) => [
      `“${title}” is nearly \`${nearest}\`, and as it is written it would be an activity of your own, without its cards and sheets.`,
      `Write \`activity: ${nearest}\`; it takes your words as \`title:\` and \`instructions:\`. If you mean another activity, give it a title that differs more.`,
    ],
  ),
  'activity-without-cards': error(
    'An activity without cards to choose from',
    (name: string, kind: string, left: number, room: string) => [
      `\`${name}\` has ${left === 0 ? 'no card' : 'only one card'} that may be shown to ${room} together, so there is nothing to choose.`,
      `Name two clips or more that all of them may see under \`clips:\`, mark clips as \`kind: ${kind}\`, or narrow the session’s \`audiences:\`.`,
    ],
  ),
  'session-nowhere': warning('A session that no edition shows', (audiences: readonly string[]) => [
    `No edition shows this session. It is for ${list(audiences)}: an edition shows it where everybody whom that edition is for may sit in the room, and where its \`editions:\` allow it.`,
    `Give study.yaml an edition with \`audiences: [${audiences.join(', ')}]\`, or widen the session’s \`audiences:\` or \`editions:\`.`,
  ]),
  'notes-nowhere': warning(
    'Notes that no edition shows',
    (editions: readonly string[], audiences: readonly string[]) => [
      `What this session says to whoever leads it (its notes, what to prepare, its text) stands in no edition: without notes are all that show it, ${list(editions)}.`,
      `Give study.yaml an edition with \`audiences: [${audiences.join(', ')}]\` and \`notes: true\`.`,
    ],
  ),
  'activity-without-day': error('A day to redraw that nobody told', (persona: string) => [
    `The persona \`${persona}\` has no \`day:\`, so there is nothing to redraw.`,
    `Add \`day:\` to personas/${persona}.mdx, or name a persona that has one.`,
  ]),
} as const;

export type ProblemCode = keyof typeof CATALOGUE;

/** What has to be known to tell a problem of a code. */
export type Particulars<Code extends ProblemCode> = Parameters<(typeof CATALOGUE)[Code]['tell']>;

/** A problem from the catalogue, told with its particulars. */
export function makeProblem<Code extends ProblemCode>(
  code: Code,
  at: Place,
  ...args: Particulars<Code>
): Problem {
  const { severity, tell } = CATALOGUE[code];
  const [message, hint] = (tell as (...values: unknown[]) => Telling)(...args);
  return { code, severity, file: at.file, line: at.line, column: at.column, message, hint };
}
