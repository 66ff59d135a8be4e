import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import { nextArticle } from './nextArticle.ts';

function article(id: string, site: string | null = null): Article {
  return {
    id,
    site,
    revision: 'r',
    title: id,
    byline: null,
    url: null,
    publishedAt: null,
    lang: 'en',
    dir: 'ltr',
    words: 500,
    excerpt: '',
  };
}

const LIST = [article('a', 'Courier'), article('b'), article('c', 'Courier'), article('d')];
const [A, B, , D] = LIST as [Article, Article, Article, Article];
const unread = () => 'unread' as const;
const untagged = () => [];

test('tags go before the source, the source before the list', () => {
  const tagsOf = (id: string) => (id === 'a' || id === 'd' ? ['law'] : []);
  expect(nextArticle(LIST, A, { stateOf: unread, tagsOf })).toEqual({ article: D, by: 'tag' });
  expect(nextArticle(LIST, A, { stateOf: unread, tagsOf: untagged })?.by).toBe('source');
  expect(nextArticle(LIST, D, { stateOf: unread, tagsOf: untagged })).toEqual({
    article: A,
    by: 'list',
  });
  expect(nextArticle(LIST, B, { stateOf: unread, tagsOf: untagged })?.article.id).toBe('c');
});

test('no text that was read just now, under whichever address', () => {
  const [E, F] = ['e', 'f'].map((id) => ({ ...article(id, 'Courier'), copyOf: 'a' }));
  const list = [...LIST.slice(0, 1), ...([E, F] as Article[])];
  for (const read of list)
    expect(nextArticle(list, read, { stateOf: unread, tagsOf: untagged })).toBeNull();
  const next = nextArticle([...list, B], B, { stateOf: unread, tagsOf: untagged });
  expect(next?.article).toBe(A);
});

test('never the article itself, never one that is finished; nothing where all is read', () => {
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c', 'd']), fc.nat(3), (finished, at) => {
      const read = LIST[at] as Article;
      const stateOf = (id: string) => (finished.includes(id) ? 'finished' : 'reading');
      const next = nextArticle(LIST, read, { stateOf, tagsOf: untagged });
      const left = LIST.filter(({ id }) => id !== read.id && !finished.includes(id));
      if (left.length === 0) expect(next).toBeNull();
      else expect(left).toContain(next?.article);
    }),
  );
});
