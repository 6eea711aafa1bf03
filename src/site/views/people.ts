import type { ImageMetadata } from 'astro';
import type { Side } from '../../domain/evidence.ts';
import type { StagedImage, StagedPerson } from '../../study/staged.ts';
import { pick, type Site } from './site.ts';

export interface PictureView {
  image: ImageMetadata;
  alt: string;
}

/** A portrait; `eye` as fractions of its width and height. */
export interface FaceView extends PictureView {
  eye: [number, number];
  facing: 'left' | 'right' | 'front';
}

export interface PersonView {
  id: string;
  name: string;
  side?: Side;
  /** Role, organisation and place, as far as they agreed to them; may be empty. */
  line: string;
  role?: string;
  face?: FaceView;
}

export function findPicture(site: Site, image: StagedImage | undefined): PictureView | undefined {
  const metadata = image && site.images.get(image.imageId);
  return metadata && { image: metadata, alt: image.alt };
}

export function buildPeople(site: Site, ids: readonly string[]): PersonView[] {
  return pick(site.people, ids).map((person) => buildPerson(site, person));
}

export function buildPerson(site: Site, person: StagedPerson): PersonView {
  const face = findFace(site, person);
  return {
    id: person.id,
    name: person.name,
    line: describePerson(person),
    ...(person.role !== undefined && { role: person.role }),
    ...(person.side && { side: person.side }),
    ...(face && { face }),
  };
}

/** Role, organisation and place, as far as they agreed to them. */
export function describePerson({ role, organisation, place }: StagedPerson): string {
  return [role, organisation, place].filter(Boolean).join(', ');
}

function findFace(site: Site, { portrait }: StagedPerson): FaceView | undefined {
  const picture = findPicture(site, portrait);
  return picture && portrait && { ...picture, eye: portrait.eye, facing: portrait.facing };
}
