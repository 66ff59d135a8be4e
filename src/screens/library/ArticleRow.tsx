import { Fragment, memo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import type { ReadingState } from '../../core/article/readingState.ts';
import type { Span } from '../../core/article/text.ts';
import type { Asked } from '../../core/search/asked.ts';
import { hitsIn } from '../../core/search/hits.ts';
import { paths } from '../../paths.ts';
import { deleteOwnArticle, setFavourite, setFinished } from '../../stores/articles.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { useTagging } from '../../stores/tags.ts';
import { IconButton } from '../../ui/Button.tsx';
import { dayName, languageName } from '../../ui/dates.ts';
import { CheckIcon, DeleteIcon, HighlightIcon, StarIcon, TagIcon } from '../../ui/icons.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { SnippetLine } from './SnippetLine.tsx';

/** What articles were found by. */
export interface FoundBy {
  line: string;
  asked: Asked;
  /** Revisions of what the reader brought in. */
  own: readonly string[];
}

interface ArticleRowProps {
  article: Article;
  state: ReadingState;
  furthest: number;
  favourite: boolean;
  own: boolean;
  highlights: number;
  tags: readonly string[];
  found: FoundBy | null;
}

export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, state, highlights, tags, found } = props;
  const [tagging, setTagging] = useState(false);
  const { pathname, search } = useLocation();
  const facts = [
    article.site,
    dayName(article.publishedAt),
    languageName(article.lang),
    `${article.minutes} min`,
  ].filter(Boolean);
  return (
    <li className={`article-row article-row-${state}`} data-row>
      <div className="article-row-words">
        <h3 className="article-row-title">
          <Link
            data-title
            to={paths.article(article.id, found?.line)}
            state={{ from: pathname + search }}
            lang={article.lang ?? undefined}
          >
            <bdi>
              <Marked
                text={article.title}
                marks={found ? hitsIn(article.title, found.asked, null) : NO_MARKS}
              />
            </bdi>
          </Link>
        </h3>
        <p className="article-row-facts">
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </Fragment>
          ))}
          {highlights > 0 && (
            <span className="article-row-marks">
              {' · '}
              <HighlightIcon size={14} /> {highlights}
              <span className="hidden-text">{highlights === 1 ? ' highlight' : ' highlights'}</span>
            </span>
          )}
          {tags.map((tag) => (
            <Fragment key={tag}>
              {' · '}
              <bdi>#{tag}</bdi>
            </Fragment>
          ))}
        </p>
        {found && <SnippetLine article={article} {...found} />}
        {tagging && (
          <div className="article-row-tags">
            <RowTags id={article.id} onDone={() => setTagging(false)} />
          </div>
        )}
      </div>
      <Standing {...props} />
      <RowActions {...props} tagging={tagging} onTags={() => setTagging((now) => !now)} />
    </li>
  );
});

const NO_MARKS: readonly Span[] = [];

function RowTags({ id, onDone }: { id: string; onDone: () => void }) {
  return <TagField {...useTagging(id)} onDone={onDone} />;
}

function Standing({ state, furthest }: ArticleRowProps) {
  if (state === 'unread')
    return (
      <span className="standing">
        <span className="standing-dot" />
        <span className="hidden-text">Unread</span>
      </span>
    );
  if (state === 'finished') return <span className="standing">Read</span>;
  return <span className="standing">{`${Math.round(furthest * 100)} %`}</span>;
}

interface RowActionsProps extends ArticleRowProps {
  tagging: boolean;
  onTags: () => void;
}

function RowActions({ article, state, favourite, own, tagging, onTags }: RowActionsProps) {
  const finished = state === 'finished';
  return (
    <div className="row-actions">
      <IconButton
        label={`Favourite: ${article.title}`}
        aria-pressed={favourite}
        className={favourite ? 'is-favourite' : ''}
        onClick={() => void setFavourite(article.id, !favourite)}
      >
        <StarIcon fill={favourite ? 'currentColor' : 'none'} />
      </IconButton>
      <IconButton
        label={`${finished ? 'Not finished' : 'Finished'}: ${article.title}`}
        onClick={() => {
          void setFinished(article.id, !finished);
          notifyUndoable(finished ? 'Marked as not finished' : 'Marked as finished');
        }}
      >
        <CheckIcon />
      </IconButton>
      <IconButton
        label={`Tags: ${article.title}`}
        shortcut="t"
        data-tags
        aria-expanded={tagging}
        onClick={onTags}
      >
        <TagIcon />
      </IconButton>
      {own && (
        <IconButton
          label={`Delete: ${article.title}`}
          onClick={() => {
            void deleteOwnArticle(article.id);
            notifyUndoable('Article deleted. Its highlights stay in the notebook.');
          }}
        >
          <DeleteIcon />
        </IconButton>
      )}
    </div>
  );
}
