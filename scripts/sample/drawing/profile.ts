/**
 * The head in profile that every portrait is cut from. It faces right in a drawing 1000 high, and
 * the eye always lies at y = 400, so that a page can run its sightline through it.
 */
import { findMouthGap } from './pose.ts';
import type { Pose } from './pose.ts';

const INK = '#14181b';
const EYE_WHITE = '#f7f2ea';
const MOUTH_INSIDE = '#3a1618';

/** What makes one profile differ from the next: colours, and pushes on the outline in drawing units. */
export interface Features {
  skin: string;
  shade: string;
  lips: string;
  brows: string;
  iris?: string;
  /** Positive pushes the part forward, out of the face. */
  nose?: number;
  lip?: number;
  chin?: number;
  brow?: number;
  forehead?: number;
  /** Positive pushes the part down. */
  noseDrop?: number;
  jawDrop?: number;
  /** Draws the lines that the years leave beside the eye and the mouth. */
  lined?: boolean;
}

/** Head, neck and the shade under the jaw, without hair, ears or clothes. */
export function drawFace(features: Features, pose: Pose, cheek = ''): string {
  return [
    `<path d="${traceOutline(features, pose)}" fill="${features.skin}"/>`,
    drawNeckShade(features, pose),
    cheek,
    drawMouth(features, pose),
    drawNostril(features),
    drawEye(features, pose),
    drawBrow(features),
    features.lined ? drawLines(features) : '',
  ].join('');
}

/** An ear; `x` is its back edge. */
export function drawEar(features: Features, x = 372): string {
  return (
    `<path d="M${x} 392 C${x + 12} 352 ${x + 66} 352 ${x + 66} 402 C${x + 66} 440 ${x + 40} 452 ${x + 36} 484 C${x + 32} 510 ${x + 2} 506 ${x} 478 Z" fill="${features.skin}"/>` +
    `<path d="M${x + 18} 402 C${x + 26} 376 ${x + 50} 380 ${x + 48} 406 C${x + 44} 430 ${x + 24} 434 ${x + 24} 462" fill="none" stroke="${features.shade}" stroke-width="9" stroke-linecap="round"/>`
  );
}

/** Shoulders, wide enough to run out of a portrait's frame behind the back. */
export function drawShoulders(cloth: string): string {
  return `<path d="M-220 1010 C-180 925 70 850 214 812 C300 880 400 880 468 826 C580 856 690 900 720 1010Z" fill="${cloth}"/>`;
}

function traceOutline(features: Features, pose: Pose): string {
  const {
    nose = 0,
    noseDrop = 0,
    lip = 0,
    chin = 0,
    brow = 0,
    forehead = 0,
    jawDrop = 0,
  } = features;
  const gap = findMouthGap(pose);
  return `M 450 138 C 530 142 ${598 + forehead} 205 ${610 + forehead} 296
C ${613 + forehead} 326 ${622 + brow} 340 ${619 + brow} 358 C 613 378 ${606 + brow / 2} 386 ${611 + brow / 2} 404
C ${round(626 + nose * 0.3)} 440 ${round(652 + nose * 0.8)} 478 ${670 + nose} ${506 + noseDrop} C ${680 + nose} ${524 + noseDrop} ${672 + nose} ${538 + noseDrop} ${round(652 + nose * 0.6)} ${round(540 + noseDrop * 0.6)}
C 638 542 629 544 627 554 C ${631 + lip * 0.5} 566 ${648 + lip} 572 ${649 + lip} 587 C ${648 + lip} 597 638 600 629 604
L ${round(627 - gap * 0.1)} ${604 + gap}
C ${round(638 + lip * 0.7 - gap * 0.2)} ${607 + gap} ${round(647 + lip - gap * 0.3)} ${616 + gap} ${round(642 + lip * 0.8 - gap * 0.3)} ${630 + gap} C ${round(637 - gap * 0.3)} ${643 + gap} ${round(623 - gap * 0.3)} ${645 + gap} ${round(623 - gap * 0.3)} ${658 + gap}
C ${round(626 + chin - gap * 0.4)} ${672 + gap} ${round(635 + chin - gap * 0.4)} ${686 + gap} ${round(628 + chin - gap * 0.4)} ${706 + gap} C ${round(618 + chin - gap * 0.4)} ${732 + gap} ${round(584 + chin * 0.5 - gap * 0.3)} ${round(744 + jawDrop + gap * 0.9)} 548 ${round(740 + jawDrop + gap * 0.7)}
C 516 ${round(736 + jawDrop + gap * 0.5)} 486 ${round(728 + jawDrop + gap * 0.3)} 460 ${round(716 + jawDrop * 0.6)} C 446 760 452 812 470 870 L 480 1000 L 214 1000 C 236 850 236 740 214 640
C 150 580 122 480 134 384 C 150 236 290 132 450 138 Z`;
}

function drawNeckShade(features: Features, pose: Pose): string {
  const { jawDrop = 0, shade } = features;
  const gap = findMouthGap(pose);
  return `<path d="M548 ${round(740 + jawDrop + gap * 0.7)} C516 ${round(736 + gap * 0.5)} 486 ${round(728 + gap * 0.3)} 460 716 C430 690 410 640 402 580 C392 680 330 760 226 800 L222 900 C330 880 420 850 462 840 C450 800 448 760 458 722Z" fill="${shade}"/>`;
}

function drawMouth(features: Features, pose: Pose): string {
  const { lip = 0, lips } = features;
  const gap = findMouthGap(pose);
  const corner = Math.round(gap * 0.4);
  const upper = `M592 ${599 + corner} C610 586 630 566 ${648 + lip} 576 C${652 + lip} 592 640 599 629 604 C614 603 602 ${602 + corner} 592 ${599 + corner}Z`;
  const lower = `M592 ${599 + corner} C604 ${602 + gap} 616 ${606 + gap} ${round(627 - gap * 0.1)} ${604 + gap} C${round(641 - gap * 0.3)} ${608 + gap} ${round(650 + lip - gap * 0.3)} ${618 + gap} ${round(641 + lip * 0.8 - gap * 0.3)} ${630 + gap} C620 ${638 + gap} 604 ${618 + gap} 592 ${599 + corner}Z`;
  const parted =
    gap > 0
      ? drawParting(gap, corner)
      : `<path d="M629 604 C614 602 602 600 588 596" fill="none" stroke="${INK}" stroke-width="5" stroke-linecap="round" opacity=".75"/>`;
  return `<path d="${upper}" fill="${lips}"/><path d="${lower}" fill="${lips}"/>${parted}`;
}

function drawParting(gap: number, corner: number): string {
  const edge = round(627 - gap * 0.1);
  const inside = `M590 ${599 + corner} C602 ${602 + corner} 614 603 629 604 L${edge} ${604 + gap} C616 ${606 + gap} 604 ${602 + gap} 590 ${599 + corner}Z`;
  const teeth =
    gap > 18 ? `<path d="M606 603 L629 604 L628 611 L608 610Z" fill="${EYE_WHITE}"/>` : '';
  return `<path d="${inside}" fill="${MOUTH_INSIDE}"/>${teeth}`;
}

function drawNostril(features: Features): string {
  const { nose = 0, noseDrop = 0, shade } = features;
  return (
    `<path d="M${round(618 + nose * 0.3)} ${round(536 + noseDrop * 0.5)} C606 516 620 498 ${round(638 + nose * 0.3)} 506" fill="none" stroke="${shade}" stroke-width="8" stroke-linecap="round"/>` +
    `<path d="M${round(636 + nose * 0.4)} ${round(530 + noseDrop * 0.7)} q12 -9 20 -1" fill="none" stroke="${INK}" stroke-width="6" stroke-linecap="round" opacity=".8"/>`
  );
}

function drawEye(features: Features, pose: Pose): string {
  if (!pose.eyesOpen) return drawClosedEye(features);
  return (
    `<path d="M530 408 C548 386 574 380 594 388 C590 404 588 412 586 418 C566 422 546 418 530 408Z" fill="${EYE_WHITE}"/>` +
    `<path d="M570 384 C582 382 590 386 594 388 C591 402 588 412 586 418 C578 420 572 420 568 419 C564 408 564 396 570 384Z" fill="${features.iris ?? '#2b1a12'}"/>` +
    `<path d="M518 414 C540 384 572 374 600 386" fill="none" stroke="${INK}" stroke-width="8" stroke-linecap="round"/>`
  );
}

function drawClosedEye(features: Features): string {
  return (
    `<path d="M524 408 C548 386 574 380 596 388 C592 404 590 412 588 418 C566 424 544 420 524 408Z" fill="${features.shade}"/>` +
    `<path d="M518 406 C540 424 568 426 592 414" fill="none" stroke="${INK}" stroke-width="8" stroke-linecap="round"/>`
  );
}

function drawBrow(features: Features): string {
  return `<path d="M512 352 C540 326 582 322 612 340 C584 338 548 346 520 366 Z" fill="${features.brows}"/>`;
}

function drawLines(features: Features): string {
  return `<path d="M488 396 l-22 -14 M486 412 l-26 0 M488 426 l-20 12 M598 548 C578 566 570 584 572 604" fill="none" stroke="${features.shade}" stroke-width="6" stroke-linecap="round"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
