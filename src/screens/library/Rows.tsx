import { Trans, useLingui } from '@lingui/react/macro';
import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useLocation } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { useArticles } from '../../stores/articles.ts';
import { standingNow } from '../../stores/standing.ts';
import { discard } from '../../stores/triage.ts';
import { leaveAt, takeEntryLeft } from '../../ui/listPlace.ts';
import { useSelection } from '../../ui/useSelection.ts';
import { ArticleBar } from './ArticleBar.tsx';
import { ArticleList, ShortList } from './ArticleList.tsx';
import type { FoundBy } from './ArticleRow.tsx';
import { RowMenu } from './RowMenu.tsx';
import { useLibraryKeys } from './useLibraryKeys.ts';
import { useRowGestures, useRowHand } from './useRowHand.ts';

interface RowsProps {
  main: RefObject<HTMLElement | null>;
  /** What the reader is in the middle of: it stands first. */
  continued: readonly Article[];
  shown: readonly Article[];
  found: FoundBy | null;
  /** Near-copies by their original's id. */
  copies: ReadonlyMap<string, readonly Article[]>;
  /** What stands between the two. */
  children: ReactNode;
}

/** The rows of the library: walked and chosen as one list, whichever heading they stand under. */
export function Rows({ main, continued, shown, found, copies, children }: RowsProps) {
  const { t } = useLingui();
  const { pathname, search } = useLocation();
  const mine = useArticles();
  const others = useMemo(
    () => (continued.length > 0 ? shown.filter((article) => !continued.includes(article)) : shown),
    [shown, continued],
  );
  const rows = useMemo(() => [...continued, ...others], [continued, others]);
  const shownIds = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selection = useSelection(shownIds);
  const { selected, toggle, extend, selectAll, clear } = selection;
  const chosen = useMemo(
    () => (selected.size > 0 ? rows.filter(({ id }) => selected.has(id)) : []),
    [rows, selected],
  );
  const [tagging, setTagging] = useState<string | 'chosen' | null>(null);
  const [menu, setMenu] = useState<{ index: number; at: DOMRect } | null>(null);
  const isOwn = (id: string) => mine.get(id)?.own !== undefined;

  const { active, goTo } = useLibraryKeys({
    main,
    rows,
    selection,
    onTags: (article) => setTagging(article ? article.id : 'chosen'),
    onRemove: (all) => {
      const own = all.filter(isOwn);
      if (own.length > 0) discard(own);
    },
  });
  useReturn(rows, goTo);
  useRowGestures(main, rows, toggle);
  const hand = useRowHand({
    openMenu: (index, at) => setMenu({ index, at }),
    setTagging: (article) => {
      setTagging(article);
      if (article === null && active.current >= 0) goTo(active.current);
    },
    select: (index, extending) => (extending ? extend(index) : toggle(index)),
  });
  /** Shift and Ctrl choose, and so does a tap while something is chosen. */
  const choose = (event: MouseEvent) => {
    const index = rowIndexOf(event.target);
    if (index === null || isControl(event.target)) return;
    const tapped = (event.nativeEvent as PointerEvent).pointerType === 'touch';
    if (event.shiftKey) extend(index, active.current < 0 ? index : active.current);
    else if (event.ctrlKey || event.metaKey || (tapped && selected.size > 0)) toggle(index);
    else return leaveAt(rows[index]?.id ?? '');
    event.preventDefault();
    event.stopPropagation();
    goTo(index);
  };

  const list = { found, copies, tagging, selected, from: pathname + search, hand };
  const pointed = menu && rows[menu.index];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears for all rows, whose links and buttons have the keys
    <div
      onClickCapture={choose}
      onFocus={({ target }) => {
        const index = rowIndexOf(target);
        if (index !== null) active.current = index;
      }}
    >
      {chosen.length > 0 && (
        <ArticleBar
          chosen={chosen}
          total={rows.length}
          own={chosen.map(({ id }) => id).filter(isOwn)}
          tagging={tagging === 'chosen'}
          onTagging={(open) => {
            setTagging(open ? 'chosen' : null);
            if (!open && active.current >= 0) goTo(active.current);
          }}
          onAll={selectAll}
          onClear={clear}
        />
      )}
      {continued.length > 0 && (
        <section aria-labelledby="continue">
          <h2 id="continue" className="library-label">
            <Trans>Continue</Trans>
          </h2>
          <ShortList {...list} articles={continued} label={t`Continue reading`} first={0} />
        </section>
      )}
      {children}
      {others.length > 0 && (
        <section aria-labelledby="articles">
          <h2 id="articles" className={continued.length > 0 ? 'library-label' : 'hidden-text'}>
            <Trans>Articles</Trans>
          </h2>
          <ArticleList {...list} articles={others} label={t`Articles`} first={continued.length} />
        </section>
      )}
      {menu && pointed && (
        <RowMenu
          article={pointed}
          standing={standingNow(pointed.id)}
          own={isOwn(pointed.id)}
          at={menu.at}
          onSelect={() => toggle(menu.index)}
          onTags={() => setTagging(pointed.id)}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

function rowIndexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row ? Number(row.dataset.row) : null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, label') !== null;
}

/** Whoever comes back from an article is at its row. */
function useReturn(rows: readonly Article[], goTo: (index: number) => void): void {
  const [left] = useState(takeEntryLeft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival
  useEffect(() => {
    const index = rows.findIndex(({ id }) => id === left);
    if (index >= 0) goTo(index);
  }, []);
}
