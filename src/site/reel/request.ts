import type { BuildRequest } from '../build/request.ts';
import type { ReelSubject } from './choose-clips.ts';

/** What to make a reel of, and where everything lies. */
export interface ReelRequest extends Omit<BuildRequest, 'dist' | 'work' | 'editions'> {
  /** The edition whose consent holds for it. */
  edition: string;
  subject: ReelSubject;
  /** Whether words stand in the picture. */
  burnIn: boolean;
  /** BCP 47 tag of what is drawn, and of the caption track that plays; the edition's when absent. */
  language?: string;
  /** Absolute path of the film. */
  out: string;
}
