import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Article } from '../../../core/article/article.ts';
import type { Revision } from '../../../core/article/revision.ts';
import { useMinutesOf } from '../../../stores/pace.ts';
import { DOT, minutesName } from '../../../ui/counted.ts';
import { dayName } from '../../../ui/dates.ts';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import { AlsoFrom } from './AlsoFrom.tsx';
import './articleHead.css';

interface ArticleHeadProps {
  article: Article;
  revision: Revision;
  removedCount: number;
  decidedCount: number;
  removedOpen: boolean;
  /** Opens or closes them; is given the button that was pressed. */
  onRemoved: (button: HTMLElement) => void;
  /** The title, as text of the article. */
  children: ReactNode;
}

export function ArticleHead(props: ArticleHeadProps) {
  const own = useOwnLanguage();
  const { article, revision, removedCount, decidedCount, removedOpen, onRemoved, children } = props;
  const minutesOf = useMinutesOf();
  const facts = [
    revision.site,
    revision.byline,
    dayName(revision.publishedAt),
    article.words > 0 ? minutesName(minutesOf(article)) : null,
  ].filter(Boolean);
  return (
    <header className="article-head">
      <h1>{children}</h1>
      <p className="article-facts" {...own}>
        {facts.map((fact, index) => (
          <span key={fact}>
            {index > 0 && DOT}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <AlsoFrom article={article} />
      {revision.truncated && (
        <p className="article-truncated" {...own}>
          <Trans>The original continues behind a paywall: what follows is its beginning.</Trans>
        </p>
      )}
      {(removedCount > 0 || decidedCount > 0) && (
        <p {...own}>
          <button
            type="button"
            className="removed-toggle"
            aria-expanded={removedOpen}
            onClick={(event) => onRemoved(event.currentTarget)}
          >
            {plural(removedCount, { one: '# passage removed', other: '# passages removed' })}
          </button>
        </p>
      )}
    </header>
  );
}
