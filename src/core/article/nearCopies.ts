import type { Article } from './article.ts';

/** The articles without those near-copies whose original is among them, but for what the reader lists apart. */
export function withoutCopies(
  articles: readonly Article[],
  isApart: (article: string) => boolean,
): readonly Article[] {
  if (!articles.some(({ copyOf }) => copyOf)) return articles;
  const there = new Set(articles.map(({ id }) => id));
  return articles.filter(
    ({ id, copyOf }) => copyOf === undefined || !there.has(copyOf) || isApart(id),
  );
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
export function houseOf({ site, url, title }: Article): string {
  if (site) return site;
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host || title;
}
