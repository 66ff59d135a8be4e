import type { Article } from '../../core/article/article.ts';

/** What stands in the place of a text that is not there. */
export function Textless({ article: { url, words } }: { article: Article }) {
  return (
    <p className="article-textless">
      {words > 0 ? 'The text of this article is not on this device.' : 'Only the link came in.'}
      {url && ' The original may still have it.'}
    </p>
  );
}
