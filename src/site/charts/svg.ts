import { parseHTML } from 'linkedom';

/** A document to draw in where there is no browser. */
export function openDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

/** What Plot sets for a page of its own: here the page's styles decide. */
const OWN_LOOK = [
  ...['class', 'width', 'height', 'font-size', 'font-family', 'text-anchor', 'fill'],
  ...['stroke', 'stroke-width'],
];
const MEASURE = /^-?\d+\.\d{3,}/;

/**
 * A drawn chart as markup for a page: dressed by the page's styles only, and a group of links of
 * which each is named by its mark's label.
 */
export function finishChart(chart: Element, label: string): string {
  for (const style of chart.querySelectorAll('style')) style.remove();
  for (const element of [chart, ...chart.querySelectorAll('g, a')])
    for (const name of OWN_LOOK)
      if (element === chart || name !== 'class') element.removeAttribute(name);
  for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  for (const link of chart.querySelectorAll('a')) nameLink(link);
  for (const shape of chart.querySelectorAll('rect, line')) roundMeasures(shape);
  chart.setAttribute('role', 'group');
  chart.setAttribute('aria-label', encode(label));
  return chart.outerHTML;
}

function nameLink(link: Element): void {
  const mark = link.querySelector('[aria-label]');
  const label = mark?.getAttribute('aria-label') ?? '';
  mark?.removeAttribute('aria-label');
  link.setAttribute('aria-label', encode(label));
}

/** Linkedom writes quotes in attributes as entities, but leaves ampersands. */
function encode(text: string): string {
  return text.replaceAll('&', '&amp;');
}

function roundMeasures(shape: Element): void {
  for (const { name, value } of [...shape.attributes])
    if (MEASURE.test(value))
      shape.setAttribute(name, String(Math.round(Number(value) * 100) / 100));
}
