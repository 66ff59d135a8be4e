import type { Revision } from '../article/revision.ts';
import type { RawArticle } from './raw.ts';

/** First version: every line a paragraph. Pure. */
export function clean(raw: RawArticle): Revision {
  const lines = raw.content
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    title: lines[0] ?? null,
    byline: null,
    authors: [],
    site: null,
    agency: null,
    url: raw.url ?? null,
    publishedAt: null,
    modifiedAt: null,
    lang: null,
    dir: 'ltr',
    truncated: false,
    blocks: lines.map((text, index) => ({ kind: index === 0 ? 'title' : 'paragraph', text })),
  };
}
