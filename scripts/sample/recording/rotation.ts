/**
 * Says in an MP4 that its picture is to be shown turned a quarter clockwise, as phones say it: in
 * the matrix of the video's track header (ISO/IEC 14496-12, 8.3.2 "tkhd"). Written here because
 * ffmpeg's own option for it changed from version to version.
 */
const ONE = 0x1_0000;
const ONE_IN_LAST_COLUMN = 0x4000_0000;

export function turnClockwise(film: Uint8Array): Uint8Array {
  const turned = Buffer.from(film);
  const header = findVideoTrackHeader(turned);
  // Version 0: 4 bytes of version and flags, 20 of times and ids, 16 up to the matrix.
  const matrix = header + 8 + 4 + 20 + 16;
  const shownWidth = turned.readUInt32BE(matrix + 36 + 4);
  const values = [0, ONE, 0, -ONE, 0, 0, shownWidth, 0, ONE_IN_LAST_COLUMN];
  values.forEach((value, index) => turned.writeInt32BE(value, matrix + index * 4));
  return turned;
}

function findVideoTrackHeader(film: Buffer): number {
  for (let at = film.indexOf('tkhd'); at >= 0; at = film.indexOf('tkhd', at + 4)) {
    const start = at - 4;
    const isPlain = film.readUInt32BE(start) === 92 && film[start + 8] === 0;
    const width = isPlain ? film.readUInt32BE(start + 84) : 0;
    if (width > 0) return start;
  }
  throw new Error('The film has no video track whose header could be turned.');
}
