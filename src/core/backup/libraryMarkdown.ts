import type { Article } from '../article/article.ts';
import { grouped } from '../exchange/grouped.ts';
import { notebookMarkdown, type Source } from '../highlight/markdown.ts';
import type { Things } from '../journal/ledger.ts';

const UNKNOWN: Source = {
  title: 'An article that is no longer in the library',
  byline: null,
  site: null,
  publishedAt: null,
  url: null,
};

/** Every highlight and note as Markdown, by article. `folder`: the articles that are not the reader's own. */
export function libraryMarkdown(things: Things, folder: readonly Article[]): string {
  const rows = new Map(folder.map((article) => [article.id, article]));
  const living = [...things.highlight.values()].filter(({ deletedAt }) => !deletedAt);
  const byArticle = grouped(living, ({ home, about }) => home?.article ?? about ?? '');
  byArticle.delete('');
  return notebookMarkdown(
    [...byArticle].map(([id, marked]) => ({
      article: things.article.get(id)?.own ?? rows.get(id) ?? UNKNOWN,
      excerpts: marked
        .toSorted((a, b) => (a.home?.span.start ?? -1) - (b.home?.span.start ?? -1))
        .map(({ home, note }) => ({ words: home?.words ?? '', note: note ?? '' })),
    })),
  );
}
