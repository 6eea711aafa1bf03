/** The picture of a reel, pixels. */
export const WIDTH = 1280;
export const HEIGHT = 720;
/** Of the strip of words under a picture; what is left above it is as wide as 16:9 is. */
export const STRIP_HEIGHT = 144;
/** How far the sightline lies from the top: where the eyes of a portrait are. */
export const EYE_LINE = 288;

/** A rectangle of the picture, pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The largest place for a picture of some shape, at the top of the room and in its middle. */
export function fitPicture(
  picture: { width: number; height: number },
  room: { width: number; height: number },
): Box {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const width = Math.min(room.width, toEven(picture.width * scale));
  const height = Math.min(room.height, toEven(picture.height * scale));
  return {
    x: toEven((room.width - width) / 2),
    y: 0,
    width,
    height,
  };
}

/** H.264 with half the colour resolution knows even places only. */
function toEven(pixels: number): number {
  return Math.round(pixels / 2) * 2;
}
