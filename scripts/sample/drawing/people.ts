/** The people of the sample study, cut from paper. Nobody is drawn after a living person. */
import { findMouthGap } from './pose.ts';
import type { Pose } from './pose.ts';
import { drawEar, drawFace, drawShoulders } from './profile.ts';
import type { Features } from './profile.ts';

/** One drawn person: shapes that move with the head, and shapes that stay with the shoulders. */
export interface DrawnPerson {
  looks: 'left' | 'right';
  features: Features;
  /** Behind the head: a bun, long hair. */
  behind?: string;
  cheek?: string;
  /** Over the face and under the ear; a beard follows the mouth by `gap` units. */
  overFace?: (gap: number) => string;
  hasEar?: boolean;
  /** Over everything on the head: hair, a hat, glasses. */
  onHead: (gap: number) => string;
  shoulders: string;
  collar: string;
}

/** The person facing right, in drawing units; see `profile.ts` for the measures. */
export function drawPerson(person: DrawnPerson, pose: Pose): string {
  const gap = findMouthGap(pose);
  const head = [
    person.behind ?? '',
    drawFace(person.features, pose, person.cheek),
    person.overFace?.(gap) ?? '',
    person.hasEar === false ? '' : drawEar(person.features),
    person.onHead(gap),
  ].join('');
  const leaning =
    pose.lean === 0 ? head : `<g transform="rotate(${pose.lean} 320 820)">${head}</g>`;
  return `${leaning}${person.shoulders}${person.collar}`;
}

const amina: DrawnPerson = {
  looks: 'right',
  features: {
    skin: '#6b3d27',
    shade: '#4d2819',
    lips: '#5a2420',
    brows: '#1d120d',
    lip: 8,
    nose: -6,
    noseDrop: 2,
    chin: -2,
    forehead: 6,
  },
  behind: '<path d="M150 600 C60 600 20 690 70 760 C110 812 190 760 226 690Z" fill="#1d2f5e"/>',
  onHead:
    () => `<path d="M474 128 C560 150 604 210 606 262 C540 268 470 320 430 392 C404 440 376 520 330 590 C280 650 210 668 170 640 C100 580 84 460 104 366 C136 200 300 90 474 128Z" fill="#26407f"/>
<path d="M606 262 C610 280 611 290 611 304 C548 306 492 344 456 408 C436 446 420 470 404 486 C420 440 412 420 430 392 C470 320 540 268 606 262Z" fill="#1a2c5b"/>
<path d="M120 330 C240 220 400 180 560 190 M104 430 C220 320 360 262 500 262 M112 520 C200 430 300 380 420 366" fill="none" stroke="#f2c14e" stroke-width="13" stroke-linecap="round" stroke-dasharray="2 44"/>
<path d="M160 640 C110 596 96 540 98 470 C150 560 230 600 330 590 C280 650 210 668 160 640Z" fill="#1a2c5b"/>
<circle cx="410" cy="548" r="34" fill="none" stroke="#f2c14e" stroke-width="9"/>`,
  shoulders: drawShoulders('#e9a91f'),
  collar:
    '<path d="M190 820 C214 880 232 950 240 1010 L450 1010 C470 950 480 890 474 830 L468 826 C400 880 300 880 214 812Z" fill="#f3efe6"/><path d="M-220 960 L234 960 M458 960 L700 960" stroke="#fff6dd" stroke-width="20"/>',
};

const ingrid: DrawnPerson = {
  looks: 'right',
  features: {
    skin: '#f3cdb4',
    shade: '#d99f83',
    lips: '#c4705f',
    brows: '#b59a72',
    iris: '#33647a',
    lip: -4,
    nose: 14,
    noseDrop: -6,
    chin: 4,
    lined: true,
  },
  behind:
    '<path d="M200 520 C150 600 140 700 170 800 C210 830 260 800 280 760 L330 560Z" fill="#d9c49a"/>',
  cheek:
    '<path d="M500 470 C540 452 580 470 584 506 C560 540 510 530 500 470Z" fill="#e79f86" opacity=".75"/>',
  overFace: () =>
    '<path d="M330 330 C360 420 350 520 300 620 C280 680 290 740 270 790 C220 800 190 780 200 700 C160 600 160 480 190 380Z" fill="#e6d3aa"/>',
  onHead:
    () => `<path d="M118 360 C100 180 240 50 400 66 C540 76 622 170 622 282 C460 270 280 290 118 360Z" fill="#22394a"/><path d="M96 356 C260 282 470 256 628 274 C640 300 640 326 632 346 C470 330 280 356 116 432 C98 410 92 384 96 356Z" fill="#2f5166"/>
<path d="M170 334 l10 66 M250 306 l8 66 M330 288 l6 66 M410 276 l4 66 M490 270 l2 66 M566 272 l-2 66" stroke="#22394a" stroke-width="8"/>
<path d="M196 200 l40 36 40 -50 40 42 44 -56 44 44 46 -48 44 50 38 -36" fill="none" stroke="#f3ece0" stroke-width="14" stroke-linejoin="round" stroke-linecap="round"/>`,
  shoulders:
    '<path d="M-220 1010 C-180 925 70 840 200 800 C300 860 400 850 480 800 C600 840 700 890 730 1010Z" fill="#efe9db"/>',
  collar: `<path d="M196 712 C280 770 390 766 474 708 C496 760 500 800 494 836 C400 900 270 900 186 836 C180 790 184 750 196 712Z" fill="#fbf7ec"/><path d="M240 742 L236 856 M300 764 L298 880 M360 766 L362 880 M420 748 L426 862" stroke="#d8cfb9" stroke-width="8"/>
<path d="M-140 930 l60 -40 60 40 60 -40 60 40 60 -40 60 40 60 -40 60 40 60 -40 60 40 60 -40 60 40 60 -40 60 40" fill="none" stroke="#2f5166" stroke-width="14"/>`,
};

const rodrigo: DrawnPerson = {
  looks: 'right',
  features: {
    skin: '#b97a4e',
    shade: '#8f5732',
    lips: '#8c4a3a',
    brows: '#1b1512',
    iris: '#2b1a12',
    lip: -4,
    nose: 18,
    noseDrop: 8,
    chin: 8,
    brow: 6,
    jawDrop: 6,
    lined: true,
  },
  overFace: () =>
    '<path d="M300 330 C420 300 440 330 432 380 C430 430 420 520 430 560 C404 560 384 520 380 470 C340 520 330 600 300 650 C250 680 210 660 190 610 C140 540 140 430 160 360Z" fill="#1b1512"/><path d="M664 552 C640 536 600 548 580 588 C572 606 574 624 582 634 C600 606 630 594 662 592 C668 578 670 564 664 552Z" fill="#1b1512"/>',
  onHead: () =>
    `<path d="M104 330 C96 150 250 40 400 46 C560 52 640 160 640 292 C470 282 270 296 104 330Z" fill="#f7f5ef"/><path d="M90 322 C260 284 480 272 650 284 C720 292 752 306 768 326 C700 330 560 318 430 322 C300 326 190 348 100 372 C86 356 84 336 90 322Z" fill="#d9d5ca"/><path d="M330 52 C320 130 322 210 330 292 L394 286 C388 210 390 130 402 46Z" fill="#dedad0"/><path d="M150 330 C150 420 180 560 340 700" fill="none" stroke="#d9d5ca" stroke-width="10"/>`,
  shoulders:
    '<path d="M-220 1010 C-180 925 70 850 214 806 C300 880 400 880 468 820 C580 856 690 900 730 1010Z" fill="#2d4a52"/>',
  collar:
    '<path d="M196 800 C280 850 400 850 470 800 L500 860 C420 930 280 930 190 868Z" fill="#20383f"/><path d="M60 870 L120 1010 L190 1010 L130 842Z M560 860 L540 1010 L612 1010 L640 890Z" fill="#e4e95a"/>',
};

const tomas: DrawnPerson = {
  looks: 'left',
  features: {
    skin: '#f0c6a6',
    shade: '#cf9672',
    lips: '#bb6a58',
    brows: '#8d5226',
    iris: '#3d6b57',
    lip: -6,
    nose: 6,
    noseDrop: -2,
    chin: 10,
    brow: 8,
  },
  overFace: (gap) =>
    `<path d="M438 470 C446 560 480 600 540 596 C570 570 600 552 630 556 C646 560 648 572 640 580 C620 580 604 590 594 600 C600 ${622 + gap} 616 ${634 + gap} 634 ${636 + gap} C626 ${650 + gap} 632 ${664 + gap} 640 ${682 + gap} C646 ${730 + gap} 610 ${768 + gap} 548 ${768 + gap} C480 ${764 + gap / 2} 420 730 396 660 C384 600 392 540 396 480Z" fill="#a8652f"/>`,
  onHead:
    () => `<path d="M438 480 C436 430 446 390 440 350 C470 330 500 300 512 252 C560 250 600 236 606 210 C590 130 480 84 380 92 C220 98 110 220 116 380 C120 480 150 590 214 660 C270 676 330 640 350 560 C340 500 352 440 378 400 C386 370 430 360 440 400 C444 430 420 450 412 490Z" fill="#b8733a"/><path d="M512 252 C470 262 420 250 380 262 M250 180 C320 150 400 150 470 176" fill="none" stroke="#8d5226" stroke-width="9" stroke-linecap="round"/>
<path d="M524 368 C560 356 606 360 622 368 C628 400 624 436 606 446 C570 452 536 444 526 424 C520 404 520 386 524 368Z" fill="#ffffff" fill-opacity=".16" stroke="#14181b" stroke-width="11"/><path d="M524 384 L404 398" stroke="#14181b" stroke-width="11" stroke-linecap="round"/>`,
  shoulders: drawShoulders('#d8dfd8'),
  collar:
    '<path d="M206 800 C290 880 410 880 474 812 L486 850 C410 922 280 918 196 842Z" fill="#b4bfb6"/>',
};

const priya: DrawnPerson = {
  looks: 'left',
  features: {
    skin: '#9c6440',
    shade: '#774528',
    lips: '#8a3b39',
    brows: '#17100d',
    lip: 4,
    chin: -2,
    forehead: 2,
  },
  behind: '<path d="M150 470 C40 470 10 590 70 660 C130 724 230 680 240 600Z" fill="#17121a"/>',
  hasEar: false,
  onHead:
    () => `<path d="M436 470 C430 430 452 400 470 370 C520 336 566 300 590 236 C560 130 470 92 370 96 C210 104 106 230 114 390 C120 500 150 580 210 640 C280 650 350 600 372 520 C388 524 420 510 436 470Z" fill="#211a24"/><path d="M590 236 C500 250 420 300 350 420 M560 190 C440 190 300 250 220 400" fill="none" stroke="#3c3140" stroke-width="9" stroke-linecap="round"/>
<path d="M352 98 C306 190 308 320 372 420" fill="none" stroke="#eef1ee" stroke-width="24" stroke-linecap="round"/><ellipse cx="392" cy="446" rx="58" ry="74" fill="#eef1ee"/><ellipse cx="392" cy="446" rx="34" ry="48" fill="#bcc7c4"/><path d="M400 508 C420 610 500 656 606 650" fill="none" stroke="#eef1ee" stroke-width="13" stroke-linecap="round"/><rect x="596" y="630" width="62" height="36" rx="18" fill="#14181b"/>
<circle cx="636" cy="512" r="6" fill="#f6d77a"/>`,
  shoulders: drawShoulders('#e9b949'),
  collar:
    '<path d="M208 806 C290 870 400 868 468 818 L480 838 C440 870 410 910 396 1010 L336 1010 C320 930 270 880 200 838Z" fill="#c8942a"/>',
};

const linh: DrawnPerson = {
  looks: 'right',
  features: {
    skin: '#d9a878',
    shade: '#b07f52',
    lips: '#b0574c',
    brows: '#1c1613',
    lip: 2,
    nose: -18,
    noseDrop: 0,
    chin: -2,
    brow: -6,
    forehead: -2,
    lined: true,
  },
  behind:
    '<path d="M170 400 C110 520 120 640 176 716 C240 740 320 724 380 690 L400 480Z" fill="#12100f"/>',
  hasEar: false,
  onHead:
    () => `<path d="M604 300 C600 190 500 96 376 98 C214 102 104 226 108 392 C110 520 130 640 186 700 C260 730 360 716 428 668 C440 600 424 540 438 470 C446 430 470 392 486 344 C528 330 570 318 604 300Z" fill="#1d1918"/>
<path d="M486 344 C528 330 570 318 604 300 C603 276 598 252 590 230 C540 260 470 280 420 290 C424 316 450 340 486 344Z" fill="#2b2523"/>
<path d="M560 196 C470 170 330 190 250 300 M540 250 C450 250 350 290 300 400 C276 460 270 540 284 640 M420 300 C386 380 372 480 384 660" fill="none" stroke="#453b37" stroke-width="8" stroke-linecap="round"/>
<path d="M478 178 C400 170 330 200 290 250" fill="none" stroke="#b9b1aa" stroke-width="10" stroke-linecap="round"/>`,
  shoulders: drawShoulders('#2f7a6b'),
  collar: `<path d="M186 770 C270 830 400 820 470 764 C500 790 512 830 500 872 C440 930 330 960 210 916 C170 880 166 820 186 770Z" fill="#f4efe4"/>
<path d="M250 905 C240 940 236 980 240 1010 L372 1010 C380 980 384 950 380 924Z" fill="#e6dfd0"/>
<path d="M196 800 C290 862 400 850 484 792 M184 846 C290 912 410 900 502 838 M200 892 C300 946 400 940 480 890 M244 806 L226 918 M306 826 L300 936 M368 828 L376 936 M428 808 L446 910 M250 960 L376 966" fill="none" stroke="#1d1918" stroke-width="13" opacity=".86"/>`,
};

const marta: DrawnPerson = {
  looks: 'left',
  features: {
    skin: '#efc3a4',
    shade: '#cb9170',
    lips: '#a8433f',
    brows: '#8a8076',
    iris: '#5b6b3c',
    lip: 0,
    nose: 8,
    noseDrop: -4,
    chin: 2,
    forehead: 2,
  },
  onHead:
    () => `<path d="M440 470 C434 430 446 396 438 356 C468 340 500 310 520 262 C556 252 604 262 626 244 C640 196 600 110 520 86 C430 54 290 60 200 130 C112 200 96 330 120 440 C132 520 170 590 220 640 C270 640 330 590 356 520 C346 470 360 420 384 396 C400 374 436 376 440 410Z" fill="#c9ccc8"/>
<path d="M520 262 C470 250 420 262 360 300 M600 190 C500 130 360 130 250 220 M470 110 C380 104 280 140 210 220 M150 360 C150 440 170 520 220 590" fill="none" stroke="#9fa5a2" stroke-width="9" stroke-linecap="round"/>
<path d="M380 516 A44 44 0 0 0 380 604Z" fill="#e0a13c" transform="translate(26 10)"/><circle cx="398" cy="508" r="9" fill="#f6d77a"/>`,
  shoulders: drawShoulders('#8c3f55'),
  collar: `<path d="M214 812 C300 880 400 880 468 826 L486 850 C460 900 430 950 412 1010 L330 1010 C300 940 250 880 200 836Z" fill="#f4efe6"/>
<path d="M214 806 C180 830 150 860 140 900 L236 930 L226 962 L318 1010 L336 1010 C320 930 270 870 214 806Z M468 820 C500 836 530 856 544 884 L470 912 L484 940 L420 1010 L408 1010 C420 940 440 880 468 820Z" fill="#71304a"/>`,
};

const samuel: DrawnPerson = {
  looks: 'left',
  features: {
    skin: '#4f2e20',
    shade: '#351c13',
    lips: '#5c2b28',
    brows: '#120c0a',
    iris: '#1a0f0b',
    lip: 10,
    nose: 2,
    noseDrop: 4,
    chin: 6,
    brow: 6,
    forehead: 2,
    jawDrop: 4,
    lined: true,
  },
  overFace: (
    gap,
  ) => `<path d="M438 470 C440 570 456 640 504 690 C540 712 576 690 590 650 C606 640 616 ${646 + gap} 624 ${652 + gap} C630 ${664 + gap} 638 ${684 + gap} 636 ${708 + gap} C624 ${744 + gap} 590 ${760 + gap} 548 ${754 + gap} C480 ${748 + gap / 2} 424 720 404 650 C394 600 402 550 412 500 C424 496 434 486 438 470Z" fill="#17110f"/>
<path d="M560 ${728 + gap} q20 10 40 0 M520 ${722 + gap / 2} q16 10 34 6 M596 ${700 + gap} q14 6 26 -2" fill="none" stroke="#8d8780" stroke-width="7" stroke-linecap="round"/>
<path d="M640 548 C616 548 596 560 586 580 C604 572 624 566 646 566Z" fill="#17110f"/>`,
  onHead:
    () => `<path d="M440 520 C436 470 446 420 440 366 C456 356 476 340 488 300 C530 290 580 280 604 262 C600 190 548 120 450 108 C280 92 130 200 118 360 C116 440 130 500 160 550 C210 560 280 540 340 510 C350 470 352 430 376 396 C392 366 430 366 438 404Z" fill="#17110f"/>
<path d="M118 420 C122 480 138 540 172 592 C230 590 290 566 338 520 L340 500 C270 540 190 520 118 420Z" fill="#2b1c16"/>
<path d="M524 372 C560 360 600 362 616 370 C624 400 618 432 602 442 C570 448 538 440 528 422 C522 404 520 388 524 372Z" fill="#fff6dd" fill-opacity=".1" stroke="#d6a94a" stroke-width="7"/><path d="M524 386 L404 400" stroke="#d6a94a" stroke-width="7" stroke-linecap="round"/>`,
  shoulders: drawShoulders('#5f8f7a'),
  collar: `<path d="M214 806 C300 876 400 876 468 820 L488 846 C430 890 400 940 384 1010 L330 1010 C316 940 270 890 196 842Z" fill="#f6f2e8"/>
<path d="M200 826 L176 880 L300 944 L322 900 C286 880 240 850 214 806Z M476 820 L504 862 L404 940 L376 900 C420 880 450 850 468 818Z" fill="#fffdf6" stroke="#d9d2c0" stroke-width="5"/>`,
};

const jo: DrawnPerson = {
  looks: 'right',
  features: {
    skin: '#e3b28e',
    shade: '#bd8560',
    lips: '#a9574c',
    brows: '#3a2a20',
    iris: '#4a5a66',
    lip: -2,
    nose: 4,
    noseDrop: 2,
    chin: 0,
    brow: 2,
  },
  onHead:
    () => `<path d="M440 476 C434 430 446 396 440 352 C480 340 516 310 530 268 C566 262 600 252 618 236 C612 150 520 84 400 88 C240 92 124 190 124 330 C220 330 320 340 380 396 C396 372 436 376 440 410Z" fill="#4b352a"/>
<path d="M122 326 C112 440 144 560 216 646 C270 610 330 560 358 504 C348 460 360 420 384 396 C320 340 220 330 122 326Z" fill="#6d5142"/>
<path d="M530 268 C470 262 400 270 340 300 M596 196 C490 160 340 170 220 270" fill="none" stroke="#6d5142" stroke-width="9" stroke-linecap="round"/>`,
  shoulders: drawShoulders('#3d4346'),
  collar: `<path d="M200 740 C290 800 390 796 466 742 C484 780 490 812 486 846 C400 910 270 906 190 846 C184 806 188 770 200 740Z" fill="#565d60"/>
<path d="M168 792 C150 900 240 960 340 958 C440 956 520 900 510 806" fill="none" stroke="#14181b" stroke-width="26" stroke-linecap="round"/>
<ellipse cx="500" cy="822" rx="46" ry="66" fill="#14181b" transform="rotate(-16 500 822)"/><ellipse cx="508" cy="824" rx="24" ry="44" fill="#d9d5ca" transform="rotate(-16 508 824)"/>`,
};

export const PEOPLE = {
  'amina-otieno': amina,
  'ingrid-solheim': ingrid,
  'rodrigo-paz': rodrigo,
  'linh-tran': linh,
  'tomas-berg': tomas,
  'priya-nair': priya,
  'marta-kowalska': marta,
  'samuel-adeyemi': samuel,
  'jo-lind': jo,
} satisfies Record<string, DrawnPerson>;

export type DrawnPersonId = keyof typeof PEOPLE;
