import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import type { Article } from '../../../core/article/article.ts';
import { paths } from '../../../paths.ts';
import { useArticles } from '../../../stores/articles.ts';
import { useReadingState } from '../../../stores/standing.ts';
import { discard, finish, shelve } from '../../../stores/triage.ts';
import { Button } from '../../../ui/Button.tsx';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import { NextArticle } from './NextArticle.tsx';
import './articleEnd.css';

/** What can be done with an article that has been read, and what may be read after it. */
export function ArticleEnd({ article }: { article: Article }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const finished = useReadingState(article.id) === 'finished';
  const archived = useArticles((all) => all.get(article.id)?.shelf === 'archive');
  const own = useArticles((all) => all.get(article.id)?.own !== undefined);
  return (
    <footer className="article-end" {...useOwnLanguage()}>
      {finished && (
        <p className="article-end-line">
          <Trans>You have finished this article.</Trans>
        </p>
      )}
      <div className="article-end-acts">
        <Button onClick={() => finish([article.id], !finished)}>
          {finished ? t`Mark as not finished` : t`Mark as finished`}
        </Button>
        <Button onClick={() => shelve([article.id], archived ? 'inbox' : 'archive')}>
          {archived ? t`Back to the inbox` : t`Archive`}
        </Button>
        {own && (
          <Button
            onClick={() => {
              discard([article.id]);
              void navigate(paths.library);
            }}
          >
            <Trans>Delete this article</Trans>
          </Button>
        )}
      </div>
      {finished && <NextArticle read={article} />}
    </footer>
  );
}
