import sharp from 'sharp';
import type { Place } from '../../domain/problem.ts';
import { makeProblem } from '../catalogue.ts';
import { followPath, nameInStudy, type StudyFolder } from '../files.ts';

// As many as sharp will decode.
const MOST_PIXELS = 0x3fff * 0x3fff;

/**
 * The path of a picture relative to the study; undefined once its problem is reported.
 *
 * @param from the folder the path starts in, relative to the study; default that of the file it stands in
 */
export async function findImage(
  folder: StudyFolder,
  written: string,
  at: Place,
  from?: string,
): Promise<string | undefined> {
  const followed = await followPath(folder, written, at, from === undefined ? {} : { from });
  if ('problem' in followed) {
    folder.report(followed.problem);
    return undefined;
  }
  const fault = await findImageFault(followed.path);
  if (fault !== undefined) {
    folder.report(makeProblem('broken-image', at, written, fault));
    return undefined;
  }
  return nameInStudy(folder, followed.path);
}

async function findImageFault(path: string): Promise<string | undefined> {
  try {
    const { width, height } = await sharp(path).metadata();
    return width * height > MOST_PIXELS ? `it has ${width} × ${height} pixels` : undefined;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return reason.replace(path, 'the file').replace(/\.$/, '');
  }
}
