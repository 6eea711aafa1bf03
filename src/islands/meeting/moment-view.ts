import type { Moment, Program, WallClip, WallWords } from '../../meeting/program.ts';

/** Where the markup of moments comes from, and where their files lie. */
export interface MomentSetting {
  /** Holds a `<template data-moment="…">` of each kind. */
  templates: ParentNode;
  /** Address of the site's root, ending in a slash. */
  root: string;
  /** What the moments name by id. */
  clips: Program['clips'];
}

/** What is on the wall in a moment, as an element. */
export function buildMomentView(moment: Moment, setting: MomentSetting): HTMLElement {
  const template = setting.templates.querySelector<HTMLTemplateElement>(
    `template[data-moment="${moment.kind}"]`,
  );
  const element = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  if (!element) throw new Error(`There is no template of the moment ${moment.kind}.`);
  fill(element, moment, setting);
  return element;
}

function fill(element: HTMLElement, moment: Moment, { clips }: MomentSetting): void {
  const put = (name: string, text: string): void => {
    const part = element.querySelector(`[data-part="${name}"]`);
    if (part) part.textContent = text;
  };
  switch (moment.kind) {
    case 'opening':
      put('title', moment.title);
      put('line', moment.line);
      return;
    case 'question':
      put('heading', moment.heading);
      put('text', moment.text);
      return;
    case 'title':
    case 'clip':
      fillClip(element, put, clips[moment.clipId]);
      return;
    case 'quote':
      putWords(put, moment);
      return;
    case 'pair':
      put('theme', moment.theme);
      return;
    case 'poll':
    case 'persona':
    case 'list':
    case 'activity':
    case 'cards':
    case 'day':
    case 'claims':
    case 'verdict':
    case 'break':
    case 'commit':
      return;
  }
}

function fillClip(
  element: HTMLElement,
  put: (name: string, text: string) => void,
  clip: WallClip | undefined,
): void {
  if (!clip) return;
  element.dataset['side'] = clip.side;
  put('title', clip.title);
  put('names', clip.people.map(({ name }) => name).join(', '));
  put('agreed', clip.agreed);
}

function putWords(put: (name: string, text: string) => void, { text, speaker }: WallWords): void {
  put('text', text);
  put('names', speaker?.name ?? '');
}
