import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import type { Article } from '../../core/article/article.ts';
import { otherHouses } from '../../core/article/nearCopies.ts';
import { useArticles } from '../../stores/articles.ts';
import { useApart } from '../../stores/copies.ts';
import { livingHighlights, useHighlights } from '../../stores/highlights.ts';
import { useKept } from '../../stores/offline.ts';
import { useMinutesOf } from '../../stores/pace.ts';
import { useProgress } from '../../stores/progress.ts';
import { useStanding } from '../../stores/standing.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { heightsLeft, leaveHeights } from '../../ui/listPlace.ts';
import { ArticleRow, type FoundBy, type RowHand } from './ArticleRow.tsx';

/** px beyond the window where rows are drawn already. */
const DRAWN_AHEAD = 600;
/** px, until a row is measured. Far too low a guess would have the list end above the window, and draw nothing. */
const ROW_GUESS = 80;

interface ArticleListProps {
  articles: readonly Article[];
  label: string;
  /** How many rows of the screen stand before it. */
  first: number;
  /** What they were found by; null where nothing was looked for. */
  found: FoundBy | null;
  /** Near-copies by their original's id. */
  copies: ReadonlyMap<string, readonly Article[]>;
  /** Id of the article whose tags are open. */
  tagging: string | null;
  selected: ReadonlySet<string>;
  from: string;
  hand: RowHand;
}

/** As many articles as there are, of which those near the window are drawn. */
export const ArticleList = memo(function ArticleList(props: ArticleListProps) {
  const { articles, label, from } = props;
  const list = useRef<WindowVirtualizerHandle>(null);
  const at = `${label} ${from}`;
  useLayoutEffect(() => {
    const handle = list.current;
    return () => leaveHeights(at, articles.length, handle);
  }, [at, articles.length]);
  const row = useRow(props);
  return (
    <div role="list" aria-label={label} className="article-list">
      <WindowVirtualizer
        ref={list}
        data={articles}
        bufferSize={DRAWN_AHEAD}
        itemSize={ROW_GUESS}
        {...heightsLeft(at, articles.length)}
      >
        {row}
      </WindowVirtualizer>
    </div>
  );
});

/** A list of a few, all of which are drawn. */
export const ShortList = memo(function ShortList(props: ArticleListProps) {
  const row = useRow(props);
  return (
    <div role="list" aria-label={props.label} className="article-list">
      {props.articles.map(row)}
    </div>
  );
});

/** Draws the row of an article. */
function useRow(props: ArticleListProps) {
  const { articles, first, found, copies, tagging, selected, from, hand } = props;
  const mine = useArticles();
  const progress = useProgress();
  const standing = useStanding();
  const highlights = useHighlightCounts();
  const tagsOf = useTagsOf();
  const keptOf = useKeptOf();
  const minutesOf = useMinutesOf();
  const isApart = useApart();
  const alsoFrom = (article: Article) => {
    const behind = copies.get(article.id)?.filter(({ id }) => !isApart(id)) ?? [];
    return otherHouses(behind, article).join(', ');
  };
  return (article: Article, index: number) => {
    const { id } = article;
    const { state, favourite, shelf } = standing(article);
    return (
      <ArticleRow
        key={id}
        article={article}
        index={first + index}
        setSize={articles.length}
        position={index + 1}
        minutes={minutesOf(article)}
        state={state}
        furthest={progress.get(id)?.furthest ?? 0}
        favourite={favourite}
        shelf={shelf}
        own={mine.get(id)?.own !== undefined}
        kept={mine.get(id)?.own !== undefined || keptOf(article)}
        highlights={highlights.get(id) ?? 0}
        tags={tagsOf(id)}
        alsoFrom={alsoFrom(article)}
        found={found}
        tagging={tagging === id}
        selected={selected.has(id)}
        selecting={selected.size > 0}
        from={from}
        hand={hand}
      />
    );
  };
}

/** Tells of each article whether it is on this device; null until that is known. */
function useKeptOf(): (article: Article) => boolean | null {
  const { revisions } = useKept();
  return ({ revision }) => revisions?.has(revision) ?? null;
}

function useHighlightCounts(): ReadonlyMap<string, number> {
  const all = useHighlights();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { home } of livingHighlights(all))
      counts.set(home.article, (counts.get(home.article) ?? 0) + 1);
    return counts;
  }, [all]);
}
