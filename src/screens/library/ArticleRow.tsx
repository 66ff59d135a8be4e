import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, memo, useState } from 'react';
import { Link } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import type { ReadingState } from '../../core/article/readingState.ts';
import type { Shelf } from '../../core/article/shelf.ts';
import type { Span } from '../../core/article/text.ts';
import type { Asked } from '../../core/search/asked.ts';
import { hitsIn } from '../../core/search/hits.ts';
import { paths } from '../../paths.ts';
import { useTagging } from '../../stores/tags.ts';
import { IconButton } from '../../ui/Button.tsx';
import { DOT, minutesName, percentName } from '../../ui/counted.ts';
import { dayName, languageName } from '../../ui/dates.ts';
import { HighlightIcon, KeptIcon, MoreIcon, NotKeptIcon, StarIcon } from '../../ui/icons.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { RowActions } from './RowActions.tsx';
import { SnippetLine } from './SnippetLine.tsx';
import './articleRow.css';
import './rowHand.css';

/** What articles were found by. */
export interface FoundBy {
  line: string;
  asked: Asked;
  /** Revisions of what the reader brought in. */
  own: readonly string[];
}

/** What rows ask of their list; the same object for as long as the list is there. */
export interface RowHand {
  openMenu: (index: number, at: DOMRect) => void;
  /** Opens or closes the tags of an article; null closes any. */
  setTagging: (article: string | null) => void;
  select: (index: number, extending: boolean) => void;
}

interface ArticleRowProps {
  article: Article;
  index: number;
  /** Of the list that it is in: how many rows, and which of them it is, from 1. */
  setSize: number;
  position: number;
  /** Reading time. */
  minutes: number;
  state: ReadingState;
  furthest: number;
  favourite: boolean;
  shelf: Shelf;
  own: boolean;
  /** Whether it is on this device; null where that is not known. */
  kept: boolean | null;
  highlights: number;
  tags: readonly string[];
  /** Which other houses near-copies that stand behind it are from; '' where none are. */
  alsoFrom: string;
  found: FoundBy | null;
  tagging: boolean;
  selected: boolean;
  /** Whether rows are being chosen. */
  selecting: boolean;
  /** The list's address as it is now. */
  from: string;
  hand: RowHand;
}

/** One article of the library. Most of what can be done with it is drawn when the pointer or the focus comes. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { t } = useLingui();
  const { article, index, state, kept, found, tagging, selected, selecting, hand } = props;
  const [near, setNear] = useState(false);
  const comeNear = near ? undefined : () => setNear(true);
  return (
    <div
      role="listitem"
      aria-setsize={props.setSize}
      aria-posinset={props.position}
      data-row={index}
      data-selected={selected}
      className={`article-row article-row-${state}`}
      onPointerEnter={comeNear}
      onFocus={comeNear}
    >
      <div className="article-row-face">
        {selecting && (
          <label className="row-select">
            <input
              type="checkbox"
              checked={selected}
              aria-label={t`Select: ${article.title}`}
              onChange={({ nativeEvent }) =>
                hand.select(index, (nativeEvent as MouseEvent).shiftKey === true)
              }
            />
          </label>
        )}
        <div className="article-row-words">
          <h3 className="article-row-title">
            <Link
              data-entry
              to={paths.article(article.id, found?.line)}
              state={{ from: props.from }}
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
          <Facts {...props} />
          {found && <SnippetLine article={article} {...found} />}
          {tagging && (
            <div className="article-row-tags">
              <RowTags id={article.id} onDone={() => hand.setTagging(null)} />
            </div>
          )}
        </div>
        <div className="article-row-state">
          <Progress {...props} />
          <span className="article-row-kept">{kept !== null && <KeptMark kept={kept} />}</span>
        </div>
        <div className="row-actions">
          {near && <RowActions {...props} />}
          <IconButton
            label={t`More: ${article.title}`}
            className="row-more"
            aria-haspopup="dialog"
            onClick={({ currentTarget }) =>
              hand.openMenu(index, currentTarget.getBoundingClientRect())
            }
          >
            <MoreIcon />
          </IconButton>
        </div>
      </div>
    </div>
  );
});

const NO_MARKS: readonly Span[] = [];

function Facts(props: ArticleRowProps) {
  const { article, minutes, favourite, shelf, highlights, tags, alsoFrom } = props;
  const { t } = useLingui();
  const facts = Object.entries({
    site: article.site,
    date: dayName(article.publishedAt),
    language: languageName(article.lang),
    minutes: article.words > 0 && minutesName(minutes),
    shelf: shelf === 'later' ? t`Later` : shelf === 'archive' && t`Archived`,
    also: alsoFrom !== '' && t`also from ${alsoFrom}`,
  }).filter(([, fact]) => fact);
  return (
    <p className="article-row-facts">
      {favourite && (
        <>
          <StarIcon size={14} fill="currentColor" className="is-favourite" />{' '}
          <span className="hidden-text">{t`Favourite`} </span>
        </>
      )}
      {facts.map(([kind, fact], index) => (
        <span key={kind} className={index > 0 ? `fact-${kind}` : undefined}>
          {index > 0 && DOT}
          <bdi>{fact}</bdi>
        </span>
      ))}
      {highlights > 0 && (
        <span className="article-row-marks">
          {DOT}
          <HighlightIcon size={14} /> {highlights}
          <span className="hidden-text">
            {plural(highlights, { one: 'highlight', other: 'highlights' })}
          </span>
        </span>
      )}
      {tags.map((tag) => (
        <Fragment key={tag}>
          {DOT}
          <bdi>#{tag}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

/** Whether it can be read without a network. */
function KeptMark({ kept }: { kept: boolean }) {
  const { t } = useLingui();
  const name = kept ? t`Kept on this device` : t`Not kept on this device`;
  return (
    <span role="img" aria-label={name} title={name}>
      {kept ? <KeptIcon size={14} /> : <NotKeptIcon size={14} />}
    </span>
  );
}

function RowTags({ id, onDone }: { id: string; onDone: () => void }) {
  return <TagField {...useTagging(id)} onDone={onDone} />;
}

function Progress({ state, furthest }: ArticleRowProps) {
  if (state === 'unread')
    return (
      <span className="standing">
        <span className="standing-dot" />
        <span className="hidden-text">
          <Trans>Unread</Trans>
        </span>
      </span>
    );
  if (state === 'finished')
    return (
      <span className="standing">
        <Trans>Read</Trans>
      </span>
    );
  return <span className="standing">{percentName(furthest)}</span>;
}
