/** The address at the start of each candidate of a `srcset`. */
const CANDIDATE = /(^|,)(\s*)([^\s,]+(?:,[^\s,]+)*)/g;

/** Passes every address of a `srcset` through a function; descriptors stay as they are. */
export function rewriteSrcset(srcset: string, rewrite: (address: string) => string): string {
  return srcset.replace(
    CANDIDATE,
    (_whole, comma: string, space: string, address: string) => comma + space + rewrite(address),
  );
}
