import type { Article } from '../article/article.ts';
import { fold } from '../search/fold.ts';
import type { Place } from './annotation.ts';
import { addressKey, articleIdOf } from './names.ts';

/** An article that a place may be in. `sure` where the file names it; else only its words tell. */
export interface Found {
  article: Article;
  sure: boolean;
}

/** Fewer words are no name: "Home", "Live updates". */
const NAMED = 3;

/** Finds articles by what annotations say of them: revision, address, urn, else a title that one article alone has. */
export class ArticleFinder {
  private readonly byRevision = new Map<string, Article>();
  private readonly byId = new Map<string, Article>();
  private readonly byAddress = new Map<string, Article>();
  /** Null where several have it. */
  private readonly byTitle = new Map<string, Article | null>();

  add(article: Article): void {
    this.byRevision.set(article.revision, article);
    this.byId.set(article.id, article);
    const address = article.url && addressKey(article.url);
    if (address) this.byAddress.set(address, article);
    const key = titleKey(article.title);
    this.byTitle.set(key, this.byTitle.has(key) ? null : article);
  }

  find({ revision, source, title }: Pick<Place, 'revision' | 'source' | 'title'>): Found | null {
    const named =
      (revision && this.byRevision.get(revision)) ||
      (source && this.byAddress.get(addressKey(source) ?? '')) ||
      (source && this.byId.get(articleIdOf(source) ?? ''));
    if (named) return { article: named, sure: true };
    const key = titleKey(title ?? '');
    const article = this.byTitle.get(key);
    return article && key.split(' ').length >= NAMED ? { article, sure: false } : null;
  }
}

function titleKey(title: string): string {
  return fold(title).trim();
}
