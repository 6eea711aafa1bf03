import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by path relative to the study; undefined leaves one out. */
export type StudyFiles = Record<string, string | Uint8Array | undefined>;

/** Writes a small study without faults into a folder of its own for the length of a test, changed as told; returns the folder. */
export async function writeStudyFiles(changes: StudyFiles = {}): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'sightline-study-')));
  onTestFinished(() => rm(root, { recursive: true }));
  const files: StudyFiles = { ...GOOD_STUDY, ...changes };
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** A file of the good study with one piece of it replaced; throws where the piece is not there. */
export function changeFile(path: keyof typeof GOOD_STUDY, piece: string, by: string): StudyFiles {
  const content = GOOD_STUDY[path];
  if (!content.includes(piece)) throw new Error(`${path} does not hold ${piece}`);
  return { [path]: content.replace(piece, () => by) };
}

export const GOOD_STUDY = {
  'study.yaml': `title: The meter on the lake
organisation: Halden Instruments
language: en
time-zone: Europe/Stockholm
summary: What the meter is like in a boat.
responsible: { name: Jo Lind, role: interviewer, contact: jo@example.org }
editions:
  customers: { title: For customers, audiences: [customers] }
  facilitators: { title: For the room, audiences: [customers, employees], notes: true }
home: { theme: data-export, stories: [lake] }
`,
  'people/amina.yaml': `name: Amina Otieno
side: customer
portrait: { src: ../images/amina.svg, alt: "Amina, drawn in profile" }
consent: { given: 2026-03-01, audiences: [customers, employees], media: [words, audio, video] }
`,
  'people/tomas.yaml': `name: Tomas Berg
side: employee
consent: { given: 2026-03-01, audiences: [customers, employees], media: [words] }
`,
  'people/jo.yaml': `name: Jo Lind
consent: { given: 2026-03-01, audiences: [customers, employees], media: [words, audio, video] }
`,
  'interviews/amina/interview.yaml': `people: [amina]
interviewer: jo
speakers: { Amina Otieno: amina, Jo: jo }
date: 2026-03-14
transcript: transcript.vtt
clips:
  arm:
    title: The readings on my arm
    from: 0:04
    to: 0:12
    kind: does-not-meet-need
    themes: [data-export]
    quote: I write them on my arm
  asked:
    title: What do you do first
    from: 0:00
    to: 0:04
    kind: [daily-reality]
`,
  'interviews/amina/transcript.vtt': `WEBVTT

00:00.000 --> 00:04.000
<v Jo>What do you do first?

00:04.000 --> 00:08.000
<v Amina Otieno>I write them on my arm

00:08.000 --> 00:12.000
<v Amina Otieno>because the meter forgets, and I do not.
`,
  'interviews/tomas/interview.yaml': `people: [tomas]
date: 2026-03-20
transcript: transcript.srt
clips:
  bench:
    title: It works on the bench
    from: 0:00
    to: 0:05
    kind: works-well
    themes: [data-export]
`,
  'interviews/tomas/transcript.srt': `1
00:00:00,000 --> 00:00:05,000
On my bench it has never lost one.
`,
  'stories/lake.mdx': `---
title: A day on the lake
side: customer
summary: Amina samples eleven sites.
people: [amina]
personas: [technician]
themes: [data-export]
---
Eleven sites before noon.

<Clip id="amina/arm" />

She said <Quote clip="amina/arm">I write them on my arm … the meter forgets</Quote> and laughed.

<Only edition="facilitators">
<Discuss>What would the meter need to know?</Discuss>
</Only>

<Figure src="../images/amina.svg" alt="Amina in her boat">On the lake</Figure>
`,
  'themes/data-export.mdx': `---
title: Getting readings out
summary: Where do readings go?
pairs:
  - { customer: amina/arm, employee: tomas/bench }
---
`,
  'personas/technician.mdx': `---
title: The field technician
side: customer
one-line: Samples water.
people: [amina]
goals:
  - Be home by noon
  - { text: Lose nothing, clips: [amina/arm] }
day:
  - { at: "05:10", what: The jetty, hard: true }
---
`,
  'findings/forgets.mdx': `---
title: The meter forgets
verdict: unmet-need
reason: It was never asked to remember.
judged-by: Jo Lind
judged-on: 2026-04-01
themes: [data-export]
for: [amina/arm]
against: [tomas/bench]
---
`,
  'commitments/remember.mdx': `---
title: The meter remembers
findings: [forgets]
you-said: amina/arm
owner: Tomas Berg
due: 2026-12-01
state: planned
---
`,
  'sessions/first.mdx': `---
title: The first meeting
purpose: To listen.
audiences: [customers, employees]
minutes: 30
steps:
  - { play: amina/arm, minutes: 10 }
  - { discuss: What did you hear?, minutes: 10, note: Wait. }
  - { pair: data-export, minutes: 5 }
  - { break: true, minutes: 5 }
---
`,
  'images/amina.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>\n',
} as const satisfies StudyFiles;
