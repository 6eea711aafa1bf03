import type { Colour } from '../domain/recording.ts';

/** How bright a sheet of white paper is in high dynamic range (ITU-R BT.2408, 5.1), cd/m². */
const PAPER_WHITE = 203;
/** The same in HLG's own scale: its 75 % signal (BT.2408, table 1). */
const PAPER_WHITE_HLG = 0.265;

/** A channel's value from 0 to 1. */
const SIGNAL = '(clipval/maxval)';
/** ITU-R BT.2100, table 5: HLG's inverse OETF. */
const HLG_LIGHT = `if(lt(${SIGNAL},0.5),${SIGNAL}^2/3,(exp((${SIGNAL}-0.55991073)/0.17883277)+0.28466892)/12)`;
/** ITU-R BT.2100, table 4: PQ's EOTF. */
const PQ_ROOT = `${SIGNAL}^(1/78.84375)`;
const PQ_LIGHT = '(max(ld(1)-0.8359375,0)/(18.8515625-18.6875*ld(1)))^(1/0.1593017578125)*10000';
/** Paper white comes out nearly white; what is brighter keeps some drawing. */
const SHOULDER = 'if(lt(ld(0),0.8),ld(0),0.8+0.2*(1-exp(-(ld(0)-0.8)/0.2)))';

const CURVES = {
  hlg: `st(0,${HLG_LIGHT}/${PAPER_WHITE_HLG});maxval*(${SHOULDER})^0.5`,
  pq: `st(1,${PQ_ROOT});st(0,${PQ_LIGHT}/${PAPER_WHITE});maxval*(${SHOULDER})^(1/2.4)`,
};

export function isHighRange(colour: Colour): colour is keyof typeof CURVES {
  return colour in CURVES;
}

/**
 * Filters that bring a picture of high dynamic range, as phones record it, to the range and colours
 * of ordinary screens: without them faces turn grey. Only filters that every ffmpeg has.
 */
export function flattenRange(coding: keyof typeof CURVES): string[] {
  const curve = `'${CURVES[coding]}'`;
  return [
    'scale=in_color_matrix=bt2020',
    'format=gbrp10le',
    `lutrgb=r=${curve}:g=${curve}:b=${curve}`,
    'scale=out_color_matrix=bt2020:out_range=tv',
    'format=yuv420p10le',
    'setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc=bt2020-10:range=tv',
    'colorspace=all=bt709:iall=bt2020:format=yuv420p',
  ];
}
