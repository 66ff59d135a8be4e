import { useLingui } from '@lingui/react/macro';
import type { Article } from '../../../core/article/article.ts';

/** What stands in the place of a text that is not there. */
export function Textless({ article: { url, words } }: { article: Article }) {
  const { t } = useLingui();
  return (
    <p className="article-textless">
      {words > 0 ? t`The text of this article is not on this device.` : t`Only the link came in.`}
      {url && ` ${t`The original may still have it.`}`}
    </p>
  );
}
