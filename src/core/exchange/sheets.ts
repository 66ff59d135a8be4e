import type { Article } from '../article/article.ts';
import type { Things } from '../journal/ledger.ts';
import type { Place } from './annotation.ts';
import { grouped } from './grouped.ts';
import type { Sheet } from './markdownNote.ts';
import type { Cited, Marked } from './marked.ts';

/**
 * Names any article: the folder's, the reader's own, deleted ones too, and those that annotations alone tell of. `nameless`: what
 * is said where not even an address is known.
 */
export function citedIn(
  { article }: Pick<Things, 'article'>,
  folder: readonly Article[],
  nameless: string,
): (id: string) => Cited | undefined {
  const rows = new Map(folder.map((row) => [row.id, row]));
  return (id) => {
    const { own, cited } = article.get(id) ?? {};
    return own ?? rows.get(id) ?? (cited && elsewhere(id, cited, nameless));
  };
}

function elsewhere(
  id: string,
  { title, url }: Pick<Place, 'title'> & { url: string | null },
  nameless: string,
): Cited {
  const nothing = { byline: null, site: null, publishedAt: null, lang: null };
  return { ...nothing, id, title: title ?? url ?? nameless, url };
}

/** Highlights by article, each article's in the order of its text; notes on the whole of it come first. `nameless`: as above. */
export function sheetsOf(
  marked: readonly Marked[],
  tags: ReadonlyMap<string, readonly string[]>,
  cited: (article: string) => Cited | undefined,
  nameless: string,
): Sheet[] {
  const start = ({ home }: Marked) => home?.span.start ?? -1;
  return [...grouped(marked, ({ article }) => article)].map(([id, its]) => ({
    cited: cited(id) ?? elsewhere(id, { title: null, url: null }, nameless),
    tags: tags.get(id) ?? [],
    marked: its.toSorted((a, b) => start(a) - start(b)),
  }));
}
