import type { Article } from '../article/article.ts';
import { fold } from '../search/fold.ts';
import type { Place } from './annotation.ts';
import { grouped } from './grouped.ts';
import { addressKey, articleIdOf } from './names.ts';

/** An article that a place may be in. `sure` where the file names it; else only its words tell. */
export interface Found {
  article: Article;
  sure: boolean;
}

/** Fewer words are no name: "Home", "Live updates". */
const NAMED = 3;

/** Finds articles by what annotations say of them: revision, address, urn, else a title that one article alone has. */
export function articleFinder(articles: readonly Article[]): (place: Place) => Found | null {
  const byRevision = new Map(articles.map((article) => [article.revision, article]));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byAddress = new Map(
    articles.flatMap((article) => (article.url ? [[addressKey(article.url), article]] : [])),
  );
  const byTitle = grouped(articles, ({ title }) => titleKey(title));
  return ({ revision, source, title }) => {
    const named =
      (revision && byRevision.get(revision)) ||
      (source && byAddress.get(addressKey(source) ?? '')) ||
      (source && byId.get(articleIdOf(source) ?? ''));
    if (named) return { article: named, sure: true };
    const key = titleKey(title ?? '');
    const [article, other] = byTitle.get(key) ?? [];
    if (!article || other || key.split(' ').length < NAMED) return null;
    return { article, sure: false };
  };
}

function titleKey(title: string): string {
  return fold(title).trim();
}
