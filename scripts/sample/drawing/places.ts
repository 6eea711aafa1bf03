/** Where each interview took place: a wide still of 1600 by 900, or a tall one as a phone takes it. */
import { PEOPLE, drawPerson } from './people.ts';
import type { DrawnPersonId } from './people.ts';
import { frame, mirror } from './portrait.ts';
import { RESTING } from './pose.ts';
import type { Pose } from './pose.ts';
import { drawFigures, drawMeter } from './things.ts';

export interface Place {
  /** Absent where nobody may be recognised. */
  person?: DrawnPersonId;
  width: number;
  height: number;
  /** Where the person's drawing is put, and how large. */
  at: { x: number; y: number; scale: number };
  behind: string;
  before: string;
}

export function drawPlace(place: Place, pose: Pose = RESTING): string {
  return frame(
    `${place.behind}${drawPersonIn(place, pose)}${place.before}`,
    `0 0 ${place.width} ${place.height}`,
  );
}

function drawPersonIn(place: Place, pose: Pose): string {
  if (place.person === undefined) return '';
  const person = PEOPLE[place.person];
  const drawn = drawPerson(person, pose);
  const { x, y, scale } = place.at;
  return `<g transform="translate(${x} ${y}) scale(${scale})">${person.looks === 'left' ? mirror(drawn) : drawn}</g>`;
}

const WIDE = { width: 1600, height: 900 };
const LEFT = { x: 170, y: -30, scale: 0.98 };
const RIGHT = { x: 700, y: -30, scale: 0.98 };

const amina: Place = {
  ...WIDE,
  person: 'amina-otieno',
  at: LEFT,
  behind: `<rect width="1600" height="900" fill="#f7d3bd"/><circle cx="1330" cy="214" r="92" fill="#fdf1e2"/>
<path d="M0 430 C200 350 380 392 560 372 C820 340 980 392 1200 356 C1380 330 1500 372 1600 360V520H0Z" fill="#c98873"/><path d="M0 470 C300 430 700 452 1000 440 C1300 430 1500 446 1600 440V560H0Z" fill="#9c6a66"/><rect y="482" width="1600" height="420" fill="#6f9fa6"/>
<path d="M1250 500h160M1190 524h270M1280 548h100M1110 580h120M900 620h210M1420 640h160M120 540h130M40 600h190" stroke="#fbe3d1" stroke-width="8" stroke-linecap="round"/>
<path d="M40 900C60 760 50 640 90 500M100 900C104 780 140 640 150 560M10 900C16 800 0 700 10 590" stroke="#3f5a3c" stroke-width="11" fill="none" stroke-linecap="round"/><path d="M90 500l-40 -50M90 500l-8 -66M90 500l34 -54M150 560l-24 -54M150 560l10 -62M150 560l40 -44" stroke="#3f5a3c" stroke-width="9" stroke-linecap="round"/>
<path d="M700 900C900 800 1300 770 1600 800V900Z" fill="#23353c"/><path d="M700 900C900 800 1300 770 1600 800" stroke="#e9a91f" stroke-width="16" fill="none"/>`,
  before: `<g transform="translate(1030 828) rotate(14) scale(.85)"><path d="M-96 60C-100 -120 -76 -250 -58 -330C-70 -400 -70 -440 -40 -470C-10 -500 60 -500 78 -462C92 -430 84 -380 62 -328C70 -240 104 -120 110 60Z" fill="#6b3d27"/><path d="M62 -328C70 -240 104 -120 110 60H40C60 -100 40 -240 30 -330Z" fill="#4d2819"/>
<path d="M-58 -330C-20 -316 30 -316 62 -328" stroke="#4d2819" stroke-width="6" fill="none"/><path d="M-44 -470C-34 -420 -30 -400 -36 -374M-8 -486C0 -430 2 -410 -2 -384M34 -488C38 -440 38 -410 32 -386" stroke="#4d2819" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M-112 60C-112 10 -106 -40 -98 -70C-40 -50 50 -50 104 -70C112 -40 120 10 134 200L-118 200Z" fill="#f3efe6"/>
${['7.2', '6.9', '8.1', '7.4'].map((reading, row) => drawFigures(reading, -50, -296 + row * 56, 1.55, '#fff3e4', 3.2)).join('')}</g>`,
};

const ingrid: Place = {
  ...WIDE,
  person: 'ingrid-solheim',
  at: LEFT,
  behind: `<rect width="1600" height="900" fill="#1d2a4d"/>
<path d="M0 250C220 120 420 230 640 130S1060 40 1280 120S1500 190 1600 90V230C1480 300 1380 210 1200 220S860 330 660 260S240 260 0 400Z" fill="#3f8f83"/><path d="M0 300C220 180 440 270 660 180S1080 100 1260 160S1500 240 1600 150V200C1480 270 1380 190 1200 200S880 290 680 240S260 230 0 370Z" fill="#7cc9a6"/>
<path d="M70 70v8M240 40v8M820 50v8M1010 300v8M1420 50v8M1540 320v8M1180 30v8M640 60v8M60 210v8" stroke="#f3efe6" stroke-width="9" stroke-linecap="round"/>
<path d="M0 470L150 370 260 430 420 320 640 480 800 400 980 300 1130 410 1240 350 1420 470 1600 380V620H0Z" fill="#33507a"/><path d="M980 300L900 354 950 372 990 346 1030 388 1072 368ZM420 320L352 368 400 380 436 362 480 392 500 378ZM1240 350L1196 377 1240 392 1290 384Z" fill="#dfe8ee"/>
<path d="M0 560C300 520 700 548 1000 532C1300 520 1500 540 1600 528V900H0Z" fill="#e6edf0"/><path d="M760 640C980 600 1300 600 1600 640V900H640C660 800 700 700 760 640Z" fill="#c3d3dc"/>
<g transform="translate(1120 444) scale(.9)"><path d="M0 96V30L80 -26 160 30V96Z" fill="#a53c31"/><path d="M-20 38L80 -34 180 38 166 52 80 -8 -6 52Z" fill="#f3f6f6"/><rect x="58" y="42" width="44" height="54" fill="#f7d98a"/></g>
<ellipse cx="1330" cy="770" rx="120" ry="34" fill="#1d3a55"/><path d="M1210 770C1210 746 1260 734 1330 734S1450 746 1450 770C1450 756 1400 748 1330 748S1210 756 1210 770Z" fill="#8fa9b8"/><path d="M1354 778V470M1316 486H1392M1354 710l-26 14 52 16 -52 16 26 10" stroke="#14181b" stroke-width="13" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
  before: `<g transform="translate(1010 975)"><path d="M-190 60C-140 -60 -110 -140 -70 -200L60 -160C60 -80 70 0 80 60Z" fill="#efe9db"/>${drawMeter(-66, -440, 0.92, '---', 8)}
<path d="M-96 -206C-110 -270 -96 -330 -56 -344C-40 -350 -28 -338 -34 -318L-44 -270C0 -290 60 -286 76 -250C84 -226 70 -206 74 -180C76 -150 40 -130 -10 -140C-50 -146 -84 -166 -96 -206Z" fill="#a53c31"/><path d="M-92 -196C-50 -156 20 -136 76 -152L66 -108C10 -96 -60 -118 -104 -160Z" fill="#7f2c24"/></g>
<path d="M700 700v1M860 330v1M1110 500v1M1460 260v1M1500 720v1M1380 640v1M90 640v1M200 520v1M60 800v1M1040 200v1M760 230v1M1560 560v1" stroke="#ffffff" stroke-width="14" stroke-linecap="round"/>`,
};

const rodrigo: Place = {
  ...WIDE,
  person: 'rodrigo-paz',
  at: LEFT,
  behind: `<rect width="1600" height="900" fill="#f0c98d"/><circle cx="1420" cy="150" r="70" fill="#fff3d6"/>
<path d="M0 380L180 260 320 330 520 210 760 350 940 280 1160 380 1380 310 1600 390V560H0Z" fill="#c47a4a"/><path d="M0 450C240 390 420 430 640 400S1100 440 1600 410V560H0Z" fill="#a35d3a"/><rect y="500" width="1600" height="120" fill="#3f8798"/><path d="M60 530h150M980 528h190M1240 552h220M900 566h120M1480 530h90M40 566h90" stroke="#cfe6e3" stroke-width="8" stroke-linecap="round"/>
<rect y="600" width="1600" height="300" fill="#d8b58b"/>
<path d="M980 640V300H1140V640Z" fill="#e9e4d8"/><path d="M980 300A80 34 0 0 1 1140 300Z" fill="#cfc8b8"/><path d="M1100 272V640H1140V300A80 34 0 0 0 1100 272Z" fill="#bdb5a3"/><path d="M980 420H1140M980 520H1140" stroke="#bdb5a3" stroke-width="8"/>
<path d="M1180 640V380H1320V640Z" fill="#e9e4d8"/><path d="M1180 380A70 30 0 0 1 1320 380Z" fill="#cfc8b8"/><path d="M1284 354V640H1320V380A70 30 0 0 0 1284 354Z" fill="#bdb5a3"/><path d="M1180 480H1320" stroke="#bdb5a3" stroke-width="8"/>
<path d="M480 690H1600M820 690V830H1600M1400 690V560H1600" stroke="#2f6f80" stroke-width="44" fill="none" stroke-linejoin="round"/><path d="M480 678H1600M1388 560H1600" stroke="#5d9dac" stroke-width="9" fill="none"/><path d="M960 660V720M1240 660V720M1060 800V860M1480 800V860" stroke="#1f4e5b" stroke-width="26"/>
<circle cx="1400" cy="690" r="64" fill="none" stroke="#c8402f" stroke-width="18"/><path d="M1336 690H1464M1400 626V754" stroke="#c8402f" stroke-width="14"/><circle cx="1400" cy="690" r="17" fill="#7d241b"/>`,
  before: `${drawMeter(1060, 600, 0.88, '8.4', -6)}
<path d="M1052 800C1066 770 1090 790 1104 808C1124 784 1150 792 1168 820C1184 800 1204 812 1210 836C1220 866 1190 880 1130 880C1070 880 1040 850 1052 800Z" fill="#fbf8f0"/><path d="M1070 606l14 10 12 -14 16 16 14 -12 14 14 14 -10" stroke="#fbf8f0" stroke-width="16" fill="none" stroke-linecap="round" stroke-linejoin="round"/><path d="M1084 760v1M1170 730v1M1180 690v1M1078 700v1M1150 780v1" stroke="#fbf8f0" stroke-width="15" stroke-linecap="round"/>`,
};

const POND_PADDLE =
  '<path d="M-70 0H70" stroke="#23353c" stroke-width="9"/><path d="M0 -44V44M-31 -31L31 31M31 -31L-31 31M-44 0H44" stroke="#f3efe6" stroke-width="11" stroke-linecap="round"/><circle r="13" fill="#c8402f"/><path d="M-86 46C-60 30 60 30 86 46" stroke="#f3faf4" stroke-width="13" fill="none" stroke-linecap="round" stroke-dasharray="26 22"/>';

const linh: Place = {
  ...WIDE,
  person: 'linh-tran',
  at: LEFT,
  behind: `<rect width="1600" height="900" fill="#f6e2b8"/><circle cx="1290" cy="190" r="88" fill="#f08a5c"/>
<path d="M0 400C260 360 520 392 800 372S1300 350 1600 384V480H0Z" fill="#9fb58a"/>
<path d="M1500 400C1490 320 1500 270 1520 220M1400 400C1400 350 1396 320 1384 280M900 400C904 350 900 320 912 290" stroke="#4c5f3d" stroke-width="12" fill="none" stroke-linecap="round"/><path d="M1520 220C1480 196 1450 210 1430 240M1520 220C1500 180 1470 170 1440 176M1520 220C1540 180 1570 176 1600 190M1520 220C1560 214 1584 232 1596 262M1384 280C1350 262 1330 272 1316 296M1384 280C1372 250 1350 240 1330 246M1384 280C1400 250 1424 246 1446 256M1384 280C1412 276 1430 290 1438 314M912 290C884 274 866 282 854 302M912 290C926 266 946 262 964 270M912 290C936 288 950 300 956 318" stroke="#4c5f3d" stroke-width="13" fill="none" stroke-linecap="round"/>
<path d="M0 440H1600V900H0Z" fill="#6fa08c"/><path d="M0 440H1600V470H0Z" fill="#8a7350"/><path d="M820 440L640 900H760L880 440ZM1290 440L1560 900H1600V860L1340 440Z" fill="#a88d62"/><path d="M0 610H1600V640H0Z" fill="#a88d62"/>
<path d="M940 520h140M1130 546h100M980 720h170M1200 780h190M1420 520h90M60 540h120M40 720h150M1000 850h120" stroke="#cfe6cf" stroke-width="8" stroke-linecap="round"/>
<g transform="translate(1130 720) scale(1.25)">${POND_PADDLE}</g><g transform="translate(1440 560) scale(.8)">${POND_PADDLE}</g><g transform="translate(1010 540) scale(.62)">${POND_PADDLE}</g>`,
  before: `<path d="M900 900V760H1010V900Z" fill="#7c6238"/><path d="M880 770H1030" stroke="#5b4726" stroke-width="22" stroke-linecap="round"/>${drawMeter(905, 545, 0.72, '6.2', 4)}`,
};

const linhByPhone: Place = {
  width: 720,
  height: 1280,
  person: 'linh-tran',
  at: { x: -52, y: 92, scale: 1.08 },
  behind: `<rect width="720" height="1280" fill="#f6e2b8"/><circle cx="590" cy="200" r="84" fill="#f08a5c"/>
<path d="M0 470C180 440 420 462 720 446V600H0Z" fill="#9fb58a"/>
<path d="M96 480C104 380 92 320 70 250" stroke="#4c5f3d" stroke-width="14" fill="none" stroke-linecap="round"/><path d="M70 250C30 226 4 240 -10 270M70 250C56 204 24 190 -6 198M70 250C88 200 120 192 152 206M70 250C112 240 140 262 150 296" stroke="#4c5f3d" stroke-width="14" fill="none" stroke-linecap="round"/>
<path d="M0 540H720V1280H0Z" fill="#6fa08c"/><path d="M0 540H720V572H0Z" fill="#8a7350"/><path d="M0 800H720V836H0Z" fill="#a88d62"/><path d="M600 540L700 1280H720V1000L660 540Z" fill="#a88d62"/>
<path d="M30 640h90M560 610h60M20 740h60M600 900h90M20 900h60M590 1000h60" stroke="#cfe6cf" stroke-width="9" stroke-linecap="round"/>
<g transform="translate(84 880) scale(.9)">${POND_PADDLE}</g>`,
  before: `<path d="M0 1176H720V1280H0Z" fill="#7c6238"/><path d="M0 1168H720" stroke="#5b4726" stroke-width="22"/><path d="M90 1180V1280M300 1180V1280M520 1180V1280" stroke="#5b4726" stroke-width="9"/>${drawMeter(560, 950, 0.74, '6.2', 5)}`,
};

const plant: Place = {
  ...WIDE,
  at: LEFT,
  behind: `<rect width="1600" height="900" fill="#e9b49c"/><rect x="620" y="80" width="560" height="400" fill="#bcd6de"/><path d="M620 400L740 260 820 330 930 190 1060 340 1110 290 1180 360V480H620Z" fill="#7b94ac"/><path d="M930 190L884 248 920 270 946 246 976 278 990 258ZM740 260L712 292 742 304 768 284Z" fill="#f6f9fa"/><path d="M620 430C760 396 900 440 1180 410V480H620Z" fill="#4f6f58"/><path d="M620 80H1180V480H620ZM900 80V480" fill="none" stroke="#8f4a3a" stroke-width="20"/>
<g transform="translate(330 210)"><circle r="92" fill="#f7f2ea"/><circle r="92" fill="none" stroke="#14181b" stroke-width="14"/><path d="M-60 34A70 70 0 1 1 60 34" fill="none" stroke="#4a5458" stroke-width="9" stroke-dasharray="3 20"/><path d="M0 0L44 -40" stroke="#9a3522" stroke-width="12" stroke-linecap="round"/><circle r="13" fill="#14181b"/></g><g transform="translate(330 430) scale(.66)"><circle r="92" fill="#f7f2ea"/><circle r="92" fill="none" stroke="#14181b" stroke-width="18"/><path d="M0 0L-52 -20" stroke="#9a3522" stroke-width="16" stroke-linecap="round"/><circle r="16" fill="#14181b"/></g>
<path d="M120 0V620M200 0V540H120M330 492V620M330 302V370" stroke="#2f6f80" stroke-width="36" fill="none" stroke-linejoin="round"/><path d="M92 300H148M92 420H148M172 200H228" stroke="#1f4e5b" stroke-width="22"/>
<path d="M1270 130H1540" stroke="#8f4a3a" stroke-width="18" stroke-linecap="round"/><path d="M1340 130V168M1470 130V160" stroke="#14181b" stroke-width="11" stroke-linecap="round"/>
<path d="M1340 164C1300 176 1268 210 1262 260L1240 560H1290L1296 590H1404L1410 560H1452L1424 258C1416 210 1384 176 1340 164Z" fill="#3d5a73"/><path d="M1340 164C1322 190 1322 220 1344 250C1362 220 1362 190 1340 164ZM1344 250V590" fill="#2b4156" stroke="#2b4156" stroke-width="8"/><path d="M1262 380H1330M1358 380H1432" stroke="#e4e95a" stroke-width="20"/>
<path d="M1412 210C1410 160 1450 140 1490 146C1530 152 1548 184 1540 218Z" fill="#9a3522"/><path d="M1402 208C1440 196 1500 200 1552 222C1560 232 1552 240 1540 238C1490 224 1440 220 1404 224Z" fill="#7d241b"/>`,
  before: `<rect y="640" width="1600" height="260" fill="#f3efe6"/><path d="M0 640H1600V672H0Z" fill="#cfc8b8"/><path d="M0 672H1600M540 672V900M1080 672V900" stroke="#cfc8b8" stroke-width="8"/>
<g><path d="M470 640V540C470 530 480 526 490 526H560C570 526 580 530 580 540V640Z" fill="#bfe0e2" /><path d="M470 590H580V640H470Z" fill="#6fa8b5"/><path d="M640 640V500C640 490 648 486 658 486H722C732 486 740 490 740 500V640Z" fill="#d5eaea"/><path d="M640 560H740V640H640Z" fill="#9db07a"/><path d="M800 640V560C800 550 808 546 818 546H872C882 546 890 550 890 560V640Z" fill="#d5eaea"/><path d="M800 600H890V640H800Z" fill="#8fbf9b"/></g>
${drawMeter(955, 395, 0.82, '7.1', 0)}
<path d="M1160 640V560H1262V640Z" fill="#0f4a54"/><path d="M1262 576C1300 570 1300 630 1262 622" fill="none" stroke="#0f4a54" stroke-width="14"/><path d="M1186 540C1178 520 1200 514 1192 492M1230 540C1222 520 1244 514 1236 492" fill="none" stroke="#f7f2ea" stroke-width="9" stroke-linecap="round"/>
<path d="M120 640L150 596H400L420 640Z" fill="#fbf8f0"/><path d="M176 612H370M170 626H380" stroke="#9fa9ab" stroke-width="5"/><path d="M300 640L420 580" stroke="#14181b" stroke-width="12" stroke-linecap="round"/>`,
};

const tomas: Place = {
  ...WIDE,
  person: 'tomas-berg',
  at: RIGHT,
  behind: `<rect width="1600" height="900" fill="#0c3b44"/><rect x="90" y="70" width="700" height="520" fill="#a9c4c4"/><path d="M90 470C250 430 330 470 460 430S700 450 790 420V590H90Z" fill="#6d9497"/><path d="M210 470V190M210 210H380L210 190L150 230M350 210V330M520 460V270M520 284H640L520 270L476 300M620 284V360" stroke="#2d5a62" stroke-width="10" fill="none"/><path d="M440 70V590M90 330H790" stroke="#0c3b44" stroke-width="16"/>
<path d="M140 110l-16 44M250 96l-16 44M330 250l-16 44M600 120l-16 44M720 180l-16 44M690 400l-16 44M500 130l-16 44M170 360l-16 44" stroke="#eef4f2" stroke-width="6" stroke-linecap="round"/>
<rect y="760" width="1600" height="140" fill="#d7b48c"/><rect x="120" y="520" width="470" height="270" rx="10" fill="#14181b"/><rect x="144" y="544" width="422" height="214" fill="#173f3c"/><path d="M168 700L210 640L250 668L300 590L350 640L400 610L450 690L500 650L540 672" stroke="#9fe0c2" stroke-width="8" fill="none"/><rect x="320" y="790" width="70" height="40" fill="#14181b"/><path d="M640 720h150v70h-150z" fill="#3b7a4c"/><path d="M665 738h50v34h-50zM735 742h34v24h-34z" fill="#14181b"/>`,
  before: '',
};

const priya: Place = {
  ...WIDE,
  person: 'priya-nair',
  at: { ...RIGHT, x: 720 },
  behind: `<rect width="1600" height="900" fill="#17565f"/><rect x="80" y="90" width="560" height="610" fill="#f0dfb8"/><circle cx="250" cy="250" r="80" fill="#f7c56a"/><path d="M80 560C160 470 240 520 300 470S470 430 640 500V700H80Z" fill="#7d9b6a"/><path d="M360 90V700M80 400H640" stroke="#0f3f47" stroke-width="18"/>
<path d="M690 150v58M714 150v58M738 150v58M762 150v58M674 200L778 158M812 150v58M836 150v58M860 150v58M884 150v58" stroke="#f3f6f4" stroke-width="9" stroke-linecap="round"/>
<rect y="770" width="1600" height="130" fill="#b98a5a"/><rect x="150" y="700" width="330" height="76" fill="#14181b"/><path d="M230 700l-26 -120h210l-26 120z" fill="#c9553c"/><path d="M310 580C300 480 250 430 200 420C220 480 260 540 310 580C310 470 340 400 410 380C400 460 360 540 310 580C360 520 430 490 480 500C440 550 380 580 310 580" fill="#2f6b46"/>`,
  before: '',
};

const marta: Place = {
  ...WIDE,
  person: 'marta-kowalska',
  at: RIGHT,
  behind: `<rect width="1600" height="900" fill="#23616b"/><rect x="70" y="70" width="730" height="560" fill="#eee7d6"/>
${drawCards()}
<path d="M110 350H760" stroke="#14181b" stroke-width="7" stroke-dasharray="2 20" stroke-linecap="round"/><path d="M742 332L770 350 742 368" fill="none" stroke="#14181b" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>
<rect y="740" width="1600" height="160" fill="#d7b48c"/><path d="M0 740H1600V758H0Z" fill="#b98a5a"/>`,
  before: `${drawMeter(300, 510, 0.86, '7.0', -3)}<path d="M470 768L500 700H690L712 768Z" fill="#fbf8f0"/><path d="M520 722H668M514 742H640" stroke="#8f8a7c" stroke-width="6" stroke-linecap="round"/><path d="M120 768V690C120 682 126 678 134 678H196C204 678 210 682 210 690V768Z" fill="#c9553c"/><path d="M210 694C240 690 240 744 210 740" fill="none" stroke="#c9553c" stroke-width="13"/>`,
};

function drawCards(): string {
  const columns = [
    { x: 110, cards: ['#f2c14e', '#f2c14e', '#e79f86'] },
    { x: 250, cards: ['#a9c4c4', '#f2c14e'] },
    { x: 390, cards: ['#e79f86', '#a9c4c4', '#f2c14e'] },
    { x: 530, cards: ['#f2c14e'] },
    { x: 660, cards: ['#d9b8c4', '#a9c4c4'] },
  ];
  return columns
    .flatMap(({ x, cards }) =>
      cards.map((colour, row) => drawCard(x, [110, 230, 400][row] ?? 0, colour)),
    )
    .join('');
}

function drawCard(x: number, y: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="104" height="92" fill="${colour}"/><path d="M${x + 16} ${y + 28}h72M${x + 16} ${y + 48}h56M${x + 16} ${y + 68}h64" stroke="#14181b" stroke-width="6" stroke-linecap="round" opacity=".7"/>`;
}

const samuel: Place = {
  ...WIDE,
  person: 'samuel-adeyemi',
  at: RIGHT,
  behind: `<rect width="1600" height="900" fill="#1b4a52"/><path d="M60 330H780V356H60ZM60 640H780V666H60Z" fill="#d7b48c"/><path d="M100 356V400M740 356V400M100 666V710M740 666V710" stroke="#0d3239" stroke-width="16"/>
${[90, 230, 370, 510, 650].map((x, place) => drawReturned(x, 132, place)).join('')}
<path d="M120 640V520H230V640Z" fill="#cfe2e0"/><path d="M120 580H230V640H120Z" fill="#d96a5b"/><path d="M280 640V520H390V640Z" fill="#cfe2e0"/><path d="M280 570H390V640H280Z" fill="#e8c65a"/><path d="M440 640V520H550V640Z" fill="#cfe2e0"/><path d="M440 590H550V640H440Z" fill="#5f93c4"/>
<path d="M610 640V600H760V640ZM640 600V470M640 480L720 440" fill="#14181b" stroke="#14181b" stroke-width="14"/><path d="M690 410L770 450 740 500 664 470Z" fill="#f2c14e"/>
<rect y="780" width="1600" height="120" fill="#b9c4c2"/><path d="M0 780H1600V800H0Z" fill="#8fa09d"/>`,
  before: `<path d="M120 800L150 740H520L540 800Z" fill="#fbf8f0"/><path d="M180 758H480M174 776H440" stroke="#8f8a7c" stroke-width="6" stroke-linecap="round"/><path d="M392 782L520 690" stroke="#c9553c" stroke-width="14" stroke-linecap="round"/>`,
};

function drawReturned(x: number, y: number, place: number): string {
  const readings = ['7.1', '---', '6.8', '7.0', '---'];
  const tag = place % 2 === 0 ? '#e79f86' : '#f7f2ea';
  return `${drawMeter(x, y, 0.66, readings[place] ?? '7.0', place === 2 ? -3 : 0)}<path d="M${x + 76} ${y + 150}l18 22v46h-36v-46Z" fill="${tag}"/>`;
}

/** By file name in content/images, without its ending. */
export const PLACES: Readonly<Record<string, Place>> = {
  'amina-place': amina,
  'ingrid-place': ingrid,
  'rodrigo-place': rodrigo,
  'linh-place': linh,
  'plant-place': plant,
  'tomas-place': tomas,
  'priya-place': priya,
  'marta-place': marta,
  'samuel-place': samuel,
};

/** What a phone held upright saw, where a place was filmed with one. */
export const PLACES_BY_PHONE: Readonly<Record<string, Place>> = { 'linh-place': linhByPhone };
