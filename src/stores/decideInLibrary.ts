import type { Article } from '../core/article/article.ts';
import { articleText } from '../core/article/text.ts';
import type { Place } from '../core/exchange/annotation.ts';
import type { Decision, Grounds } from '../core/exchange/decide.ts';
import { articleFinder, type Found } from '../core/exchange/findArticle.ts';
import { grouped } from '../core/exchange/grouped.ts';
import type { Ground } from '../core/highlight/anchor.ts';
import { askedOf } from '../core/search/asked.ts';
import { decideAll } from '../platform/annotations.ts';
import { fetchRevision } from '../platform/library.ts';
import { searchTexts } from '../platform/search.ts';
import { ownArticles, useArticles } from './articles.ts';
import { libraryArticles } from './libraryArticles.ts';

/** Shorter quotes stand in many texts. UTF-16 units. */
const TELLING = 32;
/** Sources that are looked for by their words at most, and texts fetched at a time. */
const MOST_SOUGHT = 200;
const AT_ONCE = 8;

/** Looks for the places of annotations in the library: for each annotation, what became of its places. Rejects when aborted. */
export async function decideInLibrary(
  places: readonly Place[][],
  signal?: AbortSignal,
): Promise<Decision[][]> {
  const found = await findAll(places.flat(), await libraryArticles());
  signal?.throwIfAborted();
  const wanted = places.map((its) =>
    its.map((place) => ({ place, found: found.get(place) ?? null })),
  );
  return decideAll(wanted, await groundsOf(wanted.flat()), signal);
}

/** The articles that places are in: those that they name, else the one that has all their words. */
async function findAll(
  places: readonly Place[],
  articles: readonly Article[],
): Promise<Map<Place, Found | null>> {
  const find = articleFinder(articles);
  const found = new Map(places.map((place) => [place, find(place)]));
  const lost = places.filter((place) => !found.get(place) && isTelling(place));
  const bySource = [...grouped(lost, ({ source }) => source)].slice(0, MOST_SOUGHT);
  for (const [, its] of bySource) {
    const article = await holderOf(its, articles);
    if (article) for (const place of its) found.set(place, { article, sure: false });
  }
  return found;
}

function isTelling({ quote }: Place): boolean {
  return quote !== null && quote.exact.length >= TELLING;
}

/** The one article whose text has all words of the longest quote. */
async function holderOf(
  places: readonly Place[],
  articles: readonly Article[],
): Promise<Article | null> {
  const [longest] = places.toSorted(
    (a, b) => (b.quote?.exact.length ?? 0) - (a.quote?.exact.length ?? 0),
  );
  const own = ownArticles(useArticles.getState()).map(({ revision }) => revision);
  const text = wholeWordsOf(longest?.quote?.exact ?? '');
  const asked = askedOf([{ text, quoted: false, not: false }], false);
  const found = await searchTexts(asked, own).catch(() => null);
  const hits = new Set(found?.revisions);
  const holders = articles.filter(({ revision }) => hits.has(revision));
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** A quote without its first and last word, which it may have cut. */
function wholeWordsOf(quote: string): string {
  return quote.replace(/^\s*\S+|\S+\s*$/gu, '');
}

/** The texts to look in, as far as this device has them. */
async function groundsOf(
  wanted: readonly { place: Place; found: Found | null }[],
): Promise<Grounds> {
  const articles = new Map<string, Article>();
  const named = new Set<string>();
  for (const { place, found } of wanted) {
    if (!found || !(place.quote || place.position)) continue;
    articles.set(found.article.id, found.article);
    if (place.revision) named.add(place.revision);
  }
  for (const { revision } of articles.values()) named.delete(revision);
  const now = new Map<string, Ground>();
  const former = new Map<string, Ground>();
  await eachOf([...articles.values()], async ({ id, revision }) => {
    const ground = await groundOf(revision);
    if (ground) now.set(id, ground);
  });
  await eachOf([...named], async (revision) => {
    const ground = await groundOf(revision);
    if (ground) former.set(revision, ground);
  });
  return { now, former };
}

async function groundOf(revision: string): Promise<Ground | null> {
  const content = await fetchRevision(revision).catch(() => null);
  return content && { revision, text: articleText(content.blocks) };
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
}
