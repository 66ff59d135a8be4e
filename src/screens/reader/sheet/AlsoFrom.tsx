import { Trans } from '@lingui/react/macro';
import { Fragment, useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import type { Article } from '../../../core/article/article.ts';
import { alikeIn, copyNames } from '../../../core/article/nearCopies.ts';
import { paths } from '../../../paths.ts';
import { setApart, useApart } from '../../../stores/copies.ts';
import { DOT } from '../../../ui/counted.ts';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import { useLibrary } from './useLibrary.ts';

/** Where else the same text stands in the library, and whether the library lists all of it as one; nothing of most articles. */
export function AlsoFrom({ article }: { article: Article }) {
  const own = useOwnLanguage();
  const library = useLibrary();
  const alike = useMemo(() => alikeIn(library, article), [library, article]);
  const isApart = useApart();
  if (alike.length === 0) return null;
  const copies = [article, ...alike].filter(({ copyOf }) => copyOf).map(({ id }) => id);
  const apart = copies.every(isApart);
  return (
    <p className="article-facts" {...own}>
      <Trans>
        Also from <Houses articles={alike} />
      </Trans>
      {DOT}
      <button type="button" className="removed-toggle" onClick={() => setApart(copies, !apart)}>
        {apart ? <Trans>List them as one</Trans> : <Trans>List each for itself</Trans>}
      </button>
    </p>
  );
}

function Houses({ articles }: { articles: readonly Article[] }) {
  const { state } = useLocation();
  const names = copyNames(articles);
  return articles.map((article, index) => (
    <Fragment key={article.id}>
      {index > 0 && ', '}
      <Link to={paths.article(article.id)} state={state} title={article.title}>
        <bdi>{names[index]}</bdi>
      </Link>
    </Fragment>
  ));
}
