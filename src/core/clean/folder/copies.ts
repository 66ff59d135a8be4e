import type { Article } from '../../article/article.ts';
import { hashOf, likeness, SAMPLE, SAMPLES } from './sketch.ts';

/** An article of a library with its sketch. */
export interface Sketched {
  article: Pick<Article, 'id' | 'title' | 'url' | 'words' | 'publishedAt'>;
  sketch: string;
}

/** From so much in common on, two texts are the same one: an agency's, cut or retouched by a house. */
const ALIKE = 0.6;
/** At one address it takes less: pages grow while a story does. */
const AT_ONE_ADDRESS = 0.3;
/** Articles that agree in three samples behind one another are compared. */
const BAND = 3;

/**
 * Of each near-copy the id of the article that it is a copy of: the fullest one of those alike, the earliest of equals. An
 * article that has copies is none itself. The same whatever order they come in; time grows with their number alone.
 */
export function copiesAmong(all: readonly Sketched[]): Map<string, string> {
  const copies = new Map<string, string>();
  const firsts = new Map<string, Sketched>();
  const shared = sharedKeys(all);
  for (const one of [...all].sort(byFullness)) {
    const keys = KEYS.map((keyOf) => keyOf(one)).filter((key) => key && shared.has(hashOf(key)));
    const original = mostAlike(one, new Set(keys.flatMap((key) => firsts.get(key) ?? [])));
    if (original) copies.set(one.article.id, original.article.id);
    else for (const key of keys) if (!firsts.has(key)) firsts.set(key, one);
  }
  return copies;
}

function byFullness({ article: a }: Sketched, { article: b }: Sketched): number {
  return (
    b.words - a.words || compare(a.publishedAt ?? '9', b.publishedAt ?? '9') || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an article is looked for by among those before it, '' for nothing: its address, and bands of its sketch. */
const KEYS: readonly ((one: Sketched) => string)[] = [
  ({ article: { url } }) => url ?? '',
  ...Array.from({ length: SAMPLES / BAND }, (_, at) => {
    const start = at * BAND * SAMPLE;
    return ({ sketch }: Sketched) => sketch && `${at}${sketch.slice(start, start + BAND * SAMPLE)}`;
  }),
];

/** Hashes of the keys that several articles have: hardly any in most libraries, and all that need be looked up. */
function sharedKeys(all: readonly Sketched[]): Set<number> {
  const shared = new Set<number>();
  for (const keyOf of KEYS) {
    const hashes = Int32Array.from(all, (one) => hashOf(keyOf(one))).sort();
    for (const [at, hash] of hashes.entries()) if (hash === hashes[at + 1]) shared.add(hash);
  }
  return shared;
}

function mostAlike(one: Sketched, others: Iterable<Sketched>): Sketched | null {
  let best: Sketched | null = null;
  let most = -1;
  for (const other of others) {
    const alike = likeness(one.sketch, other.sketch);
    if (alike <= most || alike < neededFor(one, other)) continue;
    best = other;
    most = alike;
  }
  return best;
}

/** How much two articles have to have in common to be one; of texts too short to tell, the title at one address. */
function neededFor(one: Sketched, other: Sketched): number {
  const { url, title } = one.article;
  if (url === null || url !== other.article.url) return ALIKE;
  const isShort = one.sketch === '' && other.sketch === '';
  return isShort && title === other.article.title ? 0 : AT_ONE_ADDRESS;
}
