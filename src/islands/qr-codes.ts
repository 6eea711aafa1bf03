import { isServedToOthers } from '../meeting/follow-link.ts';
import { drawQrCode } from '../meeting/qr-code.ts';

/**
 * Codes for a handout whose edition does not say where it lies: where the page was opened from an
 * address that others can reach too, the codes lead there.
 */
class QrCodes extends HTMLElement {
  connectedCallback(): void {
    if (!isServedToOthers(location.href)) return;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-qr]'))
      link.append(drawSvg(link.href));
    this.dataset['drawn'] = '';
  }
}

const SVG = 'http://www.w3.org/2000/svg';

function drawSvg(address: string): SVGElement {
  const { size, path } = drawQrCode(address);
  const svg = document.createElementNS(SVG, 'svg');
  const dark = document.createElementNS(SVG, 'path');
  dark.setAttribute('d', path);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.style.setProperty('--modules', String(size));
  svg.append(dark);
  return svg;
}

customElements.define('qr-codes', QrCodes);
