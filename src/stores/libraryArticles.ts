import type { Article } from '../core/article/article.ts';
import { fetchCatalog } from '../platform/library.ts';
import { ownArticles, useArticles } from './articles.ts';

/** The articles of the library: the reader's own, then the folder's as far as that can be had. */
export async function libraryArticles(): Promise<Article[]> {
  const folder = await fetchCatalog().catch(() => ({ articles: [] }));
  return [...ownArticles(useArticles.getState()), ...folder.articles];
}
