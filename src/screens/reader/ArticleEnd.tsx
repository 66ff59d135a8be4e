import { useNavigate } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { paths } from '../../paths.ts';
import { useArticles } from '../../stores/articles.ts';
import { useReadingState } from '../../stores/standing.ts';
import { discard, finish, shelve } from '../../stores/triage.ts';
import { Button } from '../../ui/Button.tsx';
import { NextArticle } from './NextArticle.tsx';
import './articleEnd.css';

/** What can be done with an article that has been read, and what may be read after it. */
export function ArticleEnd({ article }: { article: Article }) {
  const navigate = useNavigate();
  const finished = useReadingState(article.id) === 'finished';
  const archived = useArticles((all) => all.get(article.id)?.shelf === 'archive');
  const own = useArticles((all) => all.get(article.id)?.own !== undefined);
  return (
    <footer className="article-end" lang="en" dir="ltr">
      {finished && <p className="article-end-line">You have finished this article.</p>}
      <div className="article-end-acts">
        <Button onClick={() => finish([article.id], !finished)}>
          {finished ? 'Mark as not finished' : 'Mark as finished'}
        </Button>
        <Button onClick={() => shelve([article.id], archived ? 'inbox' : 'archive')}>
          {archived ? 'Back to the inbox' : 'Archive'}
        </Button>
        {own && (
          <Button
            onClick={() => {
              discard([article.id]);
              void navigate(paths.library);
            }}
          >
            Delete this article
          </Button>
        )}
      </div>
      {finished && <NextArticle read={article} />}
    </footer>
  );
}
