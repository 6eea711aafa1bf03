/** Frames a second as a fraction, because 29.97 is really 30000/1001. */
export interface FrameRate {
  numerator: number;
  denominator: number;
}

const FASTEST = 60;
/** Slower than this, a cut could be off by more than a tenth of a second. */
const SLOWEST = 10;

/** The rate a clip gets: the recording's, halved until no screen is outrun, doubled until it is fine enough. */
export function chooseFrameRate(framesPerSecond: number): FrameRate {
  let rate = framesPerSecond;
  while (rate > FASTEST + 0.5) rate /= 2;
  while (rate < SLOWEST) rate *= 2;
  return toFraction(rate);
}

function toFraction(rate: number): FrameRate {
  const nearest = Math.round(rate);
  const broadcast = Math.round(rate * 1.001);
  if (Math.abs(rate - nearest) < 1e-6) return { numerator: nearest, denominator: 1 };
  if (Math.abs(rate - (broadcast * 1000) / 1001) < 1e-4) {
    return { numerator: broadcast * 1000, denominator: 1001 };
  }
  return { numerator: Math.round(rate * 1000), denominator: 1000 };
}

/** How many frames last that long, to the nearest. */
export function countFrames(seconds: number, rate: FrameRate): number {
  return Math.round((seconds * rate.numerator) / rate.denominator);
}

/** As ffmpeg's options take it. */
export function formatRate({ numerator, denominator }: FrameRate): string {
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}
