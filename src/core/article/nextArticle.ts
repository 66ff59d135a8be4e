import type { Article } from './article.ts';
import type { ReadingState } from './readingState.ts';

/** Why an article is suggested after another. */
export type Kinship = 'tag' | 'source' | 'list';

interface NextOptions {
  stateOf: (article: string) => ReadingState;
  tagsOf: (article: string) => readonly string[];
}

/**
 * What may be read after an article: one that is not finished, has most of its tags, else comes from its source, else stands
 * after it in the list. Near-copies are not, nor is what was read just now under another address. Null where all is read.
 */
export function nextArticle(
  list: readonly Article[],
  read: Article,
  { stateOf, tagsOf }: NextOptions,
): { article: Article; by: Kinship } | null {
  const at = list.findIndex(({ id }) => id === read.id);
  const open = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))].filter(
    ({ id, copyOf }) =>
      id !== read.id && id !== read.copyOf && copyOf === undefined && stateOf(id) !== 'finished',
  );
  const tags = new Set(tagsOf(read.id));
  const shared = ({ id }: Article) => tagsOf(id).filter((tag) => tags.has(tag)).length;
  const akin = open.reduce<Article | null>(
    (best, one) => (shared(one) > (best ? shared(best) : 0) ? one : best),
    null,
  );
  if (akin) return { article: akin, by: 'tag' };
  const neighbour = open.find(({ site }) => site !== null && site === read.site);
  if (neighbour) return { article: neighbour, by: 'source' };
  return open[0] ? { article: open[0], by: 'list' } : null;
}
