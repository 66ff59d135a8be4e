import type { Article } from '../../core/article/article.ts';
import type { Revision } from '../../core/article/revision.ts';

/** An article as it is opened. */
export interface Opened {
  article: Article;
  revision: Revision;
  /** Former texts of the article, by revision: highlights made in them are found again by them. */
  formers: ReadonlyMap<string, string>;
}
