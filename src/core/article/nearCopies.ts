import type { Standing } from '../search/listed.ts';
import type { Article } from './article.ts';

/** By each near-copy's id, its original, where that is there too; of what the reader lists apart there is none. */
export type Originals = ReadonlyMap<string, Article>;

export function originalsIn(
  articles: readonly Article[],
  isApart: (article: string) => boolean,
): Originals {
  const copies = articles.filter(({ id, copyOf }) => copyOf !== undefined && !isApart(id));
  if (copies.length === 0) return new Map();
  const byId = new Map(articles.map((article) => [article.id, article]));
  return new Map(
    copies.flatMap(({ id, copyOf = '' }) => {
      const original = byId.get(copyOf);
      return original ? [[id, original] as const] : [];
    }),
  );
}

/** The articles without those near-copies whose original is among them. */
export function withoutCopies(
  articles: readonly Article[],
  originals: Originals,
): readonly Article[] {
  if (originals.size === 0) return articles;
  const there = new Set(articles);
  return articles.filter(({ id }) => {
    const original = originals.get(id);
    return !original || !there.has(original);
  });
}

/**
 * Where an article stands, by its id; a near-copy that nothing was done with, where its original does: who has put a text
 * aside does not meet it again under another address.
 */
export function standingWithOriginal(
  originals: Originals,
  standingOf: (article: string) => Standing,
): (article: string) => Standing {
  return (id) => {
    const [own, original] = [standingOf(id), originals.get(id)];
    return original && isUntouched(own) ? standingOf(original.id) : own;
  };
}

function isUntouched({ state, favourite, shelf }: Standing): boolean {
  return state === 'unread' && !favourite && shelf === 'inbox';
}

/** The near-copies of each original, by its id. */
export function copiesByOriginal(articles: readonly Article[]): Map<string, Article[]> {
  const copies = new Map<string, Article[]>();
  for (const article of articles) {
    if (article.copyOf === undefined) continue;
    const known = copies.get(article.copyOf);
    if (known) known.push(article);
    else copies.set(article.copyOf, [article]);
  }
  return copies;
}

/** What is one text with this article: its original first, then the near-copies, all but itself. */
export function alikeIn(articles: readonly Article[], { id, copyOf }: Article): Article[] {
  const original = copyOf ?? id;
  const alike = articles.filter((one) => one.id === original || one.copyOf === original);
  return alike
    .filter((one) => one.id !== id)
    .sort((a, b) => Number(b.id === original) - Number(a.id === original));
}

/** Whose article it is, to tell near-copies apart: its site, the host of its address, or else its title. */
function houseOf({ site, url, title }: Article): string {
  if (site) return site;
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host || title;
}

/** The houses of these near-copies but the article's own, each once. */
export function otherHouses(copies: readonly Article[], article: Article): string[] {
  const houses = new Set(copies.map(houseOf));
  houses.delete(houseOf(article));
  return [...houses];
}

/** What near-copies are called beside each other: their houses, and from the second of a house on which one it is. */
export function copyNames(copies: readonly Article[]): string[] {
  const houses = copies.map(houseOf);
  return houses.map((house, at) => {
    const before = houses.slice(0, at).filter((one) => one === house).length;
    return before > 0 ? `${house} (${before + 1})` : house;
  });
}
