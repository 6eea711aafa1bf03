import type { Side } from '../../../domain/evidence.ts';
import { formatComment, formatValue } from '../yaml-text.ts';
import type { OhdProject } from './project.ts';

const NO_CONTACT = 'nobody@example.org';

/** The text of study.yaml. */
export function formatStudy({ config }: OhdProject, language: string): string {
  const read = (...keys: string[]) => keys.map((key) => config[key] ?? '').find(Boolean) ?? '';
  const title = read('title') || 'Oral histories';
  const organisation = read('organization-name', 'author') || title;
  const contact = [read('organization-link'), read('url')].find(isAddress) ?? NO_CONTACT;
  return `${formatComment('Made from an Oral History as Data project. Read every line: much of it can only be guessed.')}
title: ${formatValue(title)}
organisation: ${formatValue(organisation)}
language: ${language}
time-zone: ${formatValue(findTimeZone(read('timezone')))}
summary: ${formatValue(read('description', 'tagline') || title)}
responsible:
  name: ${formatValue(organisation)}
  role: Answers for this study
  contact: ${formatValue(contact)}${contact === NO_CONTACT ? '  # who can be asked?' : ''}
editions:
  customers: { title: ${JSON.stringify(title)}, audiences: [customers] }
  employees: { title: ${JSON.stringify(`${title}, for colleagues`)}, audiences: [employees] }
  facilitators:
    title: ${formatValue(`${title}, for the meeting`)}
    audiences: [customers, employees]
    notes: true
`;
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https:\/\/\S+$/iu.test(text);
}

function findTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name || 'Etc/UTC' }).resolvedOptions()
      .timeZone;
  } catch {
    return 'Etc/UTC';
  }
}

/** The text of a person's file, without a consent: only they can give one. */
export function formatPerson(name: string, side: Side | undefined): string {
  const lines = [
    `name: ${formatValue(name)}`,
    ...(side === undefined ? [] : [`side: ${side}`]),
    formatComment(
      [
        'No word of theirs is shown until what they agreed to stands here. The rights statement of an',
        'archive is not their consent to this study: ask them, then take the # from the lines below and',
        'say what they agreed to.',
        'consent:',
      ].join('\n'),
    ),
    '#   given: 2026-01-31',
    '#   audiences: [customers, employees]',
    '#   media: [words]',
  ];
  return `${lines.join('\n')}\n`;
}
