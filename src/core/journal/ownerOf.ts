import type { Kind } from './operation.ts';

/** A thing of its own, which only the reader deletes. */
const alone = () => null;
const itself = (id: string) => id;

/** By its id, which highlight or article something belongs to. A kind that is added does not compile before it is told here. */
const OWNERS: { [K in Kind]: (id: string) => string | null } = {
  highlight: alone,
  article: alone,
  progress: itself,
  pace: itself,
  passage: (id) => id.slice(0, id.lastIndexOf('/')),
  sort: alone,
  tagging: (id) => id.slice(0, id.indexOf(' ')),
  view: alone,
  review: itself,
  word: alone,
  lookup: alone,
  reading: (id) => id.split(' ')[1] ?? null,
  setting: alone,
};

/** The id of the highlight or article that goes for good only with this; null for what is a thing of its own. */
export function ownerOf(kind: Kind, id: string): string | null {
  return OWNERS[kind](id);
}
