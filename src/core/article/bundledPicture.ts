import { list, matching, oneOf, record, text, whole } from './shape.ts';

/** A picture that the loader fetched: it stands in the library under `pictures/`. Sizes in its own pixels. */
export interface BundledPicture {
  /** Where articles say that it is. */
  url: string;
  /** Named by the hash of its content. */
  file: string;
  width: number;
  height: number;
}

/** All of a library's, as `pictures.json` holds them. */
export interface BundledPictures {
  version: 1;
  pictures: BundledPicture[];
}

const file = matching(/^[0-9a-f]{32}\.[a-z]{3,4}$/, 'the name of a picture');

const bundledPicture = record<BundledPicture>(
  { url: text, file, width: whole(1), height: whole(1) },
  {},
);

const bundledPictures = record<BundledPictures>(
  { version: oneOf(1), pictures: list(bundledPicture) },
  {},
);

/** The pictures that unknown JSON names. Throws a ShapeError that says what is wrong where. */
export function parseBundledPictures(value: unknown): BundledPictures {
  return bundledPictures(value, 'pictures');
}
