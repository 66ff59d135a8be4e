import type { Article } from '../core/article/article.ts';
import { articleText } from '../core/article/text.ts';
import type { Grounds } from '../core/exchange/decide.ts';
import { ArticleFinder, type Found } from '../core/exchange/findArticle.ts';
import { grouped } from '../core/exchange/grouped.ts';
import type { Lead } from '../core/exchange/leads.ts';
import type { Ground } from '../core/highlight/anchor.ts';
import { askedOf } from '../core/search/asked.ts';
import type { AskAnnotations } from '../platform/annotations.ts';
import { inTurns } from '../platform/breather.ts';
import { fetchRevision } from '../platform/library.ts';
import { searchTexts } from '../platform/search.ts';
import { ownArticles, useArticles } from './articles.ts';
import { libraryArticles } from './libraryArticles.ts';

/** Sources that are looked for by their words at most, and texts fetched at a time. */
const MOST_SOUGHT = 200;
const AT_ONCE = 8;

/**
 * Looks for the articles that annotations lead to, and teaches the worker that holds them the texts, as far as this device
 * has them. For each lead its article. Rejects when the worker is ended.
 */
export async function findInLibrary(
  leads: readonly Lead[],
  ask: AskAnnotations,
): Promise<(Found | null)[]> {
  const found = await findAll(leads, await libraryArticles());
  await teach(leads, found, ask);
  return found;
}

/** The articles: those that leads name, else the one that has all their words. */
async function findAll(
  leads: readonly Lead[],
  articles: readonly Article[],
): Promise<(Found | null)[]> {
  const finder = new ArticleFinder();
  await inTurns(articles, (article) => finder.add(article));
  const found: (Found | null)[] = [];
  await inTurns(leads, (lead) => found.push(finder.find(lead)));
  const lost = [...leads.entries()].filter(([at, { telling }]) => !found[at] && telling);
  const bySource = [...grouped(lost, ([, { source }]) => source)].slice(0, MOST_SOUGHT);
  for (const [, its] of bySource) {
    const article = await holderOf(
      its.map(([, { telling }]) => telling ?? ''),
      articles,
    );
    if (article) for (const [at] of its) found[at] = { article, sure: false };
  }
  return found;
}

/** The one article whose text has all words of the longest quote. */
async function holderOf(
  quotes: readonly string[],
  articles: readonly Article[],
): Promise<Article | null> {
  const [longest = ''] = quotes.toSorted((a, b) => b.length - a.length);
  const own = ownArticles(useArticles.getState()).map(({ revision }) => revision);
  const asked = askedOf([{ text: wholeWordsOf(longest), quoted: false, not: false }], false);
  const found = await searchTexts(asked, own).catch(() => null);
  const hits = new Set(found?.revisions);
  const holders = articles.filter(({ revision }) => hits.has(revision));
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** A quote without its first and last word, which it may have cut. */
function wholeWordsOf(quote: string): string {
  return quote.replace(/^\s*\S+|\S+\s*$/gu, '');
}

/** A few texts at a time: the page has its turn in between, and none is fetched once the worker is ended. */
async function teach(
  leads: readonly Lead[],
  found: readonly (Found | null)[],
  ask: AskAnnotations,
): Promise<void> {
  const articles = new Map<string, Article>();
  const named = new Set<string>();
  for (const [at, { inText, revision }] of leads.entries()) {
    const article = found[at]?.article;
    if (!article || !inText) continue;
    articles.set(article.id, article);
    if (revision) named.add(revision);
  }
  for (const { revision } of articles.values()) named.delete(revision);
  const wanted = [
    ...[...articles.values()].map(
      ({ id, revision }) => ({ as: 'now', name: id, revision }) as const,
    ),
    ...[...named].map((revision) => ({ as: 'former', name: revision, revision }) as const),
  ];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const grounds = { now: new Map<string, Ground>(), former: new Map<string, Ground>() };
    const fetching = wanted.slice(from, from + AT_ONCE).map(async ({ as, name, revision }) => {
      const ground = await groundOf(revision);
      if (ground) grounds[as].set(name, ground);
    });
    await Promise.all(fetching);
    await ask({ ask: 'learn', grounds: grounds satisfies Grounds });
  }
}

async function groundOf(revision: string): Promise<Ground | null> {
  const content = await fetchRevision(revision).catch(() => null);
  return content && { revision, text: articleText(content.blocks) };
}
