/** How a drawn person holds the head at one moment. */
export interface Pose {
  /** How far the mouth stands open, from 0 (closed) to 1. */
  mouth: number;
  eyesOpen: boolean;
  /** Degrees the head leans forward, about the nape; fractions of a degree look like breathing. */
  lean: number;
}

export const RESTING: Pose = { mouth: 0, eyesOpen: true, lean: 0 };

/** How far the lower lip drops from the upper one, in units of the drawing. */
export function findMouthGap(pose: Pose): number {
  return Math.round(pose.mouth * 30);
}
