import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLoaderData, useLocation, useSearchParams } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import type { Entry, Surroundings } from '../../core/entries/entry.ts';
import { prepare } from '../../core/entries/find.ts';
import { completionsAt } from '../../core/query/complete.ts';
import { parseQuery } from '../../core/query/query.ts';
import { paths, places } from '../../paths.ts';
import { useEntries } from '../../stores/entries.ts';
import { filterMeaning } from '../../stores/filterMeaning.ts';
import { useNamed } from '../../stores/named.ts';
import { useMinutesOf } from '../../stores/pace.ts';
import { useStandingOf } from '../../stores/standing.ts';
import { useSurveyed } from '../../stores/surveyed.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { Button } from '../../ui/Button.tsx';
import { takeEntryLeft } from '../../ui/listPlace.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { QueryFaults } from '../../ui/QueryFaults.tsx';
import { firstInView, focusRowSoon, isDrawn } from '../../ui/rowsInView.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { useSelection } from '../../ui/useSelection.ts';
import { EmptyNotebook } from './EmptyNotebook.tsx';
import { EntryList } from './EntryList.tsx';
import { FilterLine } from './FilterLine.tsx';
import { deleteSelected, MarkedBar, recolorSelected } from './MarkedBar.tsx';
import { NotebookExport } from './NotebookExport.tsx';
import { useListKeys } from './useListKeys.ts';
import { useOffers } from './useOffers.ts';
import { useRows } from './useRows.ts';
import '../../ui/excerpt.css';
import './notebook.css';

/** Everything marked in the library. One line of words in the address says what is shown, and in which order. */
export function NotebookScreen() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const line = params.get('q') ?? '';
  const ask = useLatest((words: string) =>
    setParams(words ? { q: words } : {}, { replace: true, preventScrollReset: true }),
  );
  const named = useNamed(useLoaderData<Article[]>());
  const entries = useEntries();
  const around = useSurroundings(named);
  const offers = useOffers(entries, around);
  const { rows, by, count, wanted } = useRows(entries, line, around);
  const shown = useMemo(() => rows.map(({ entry }) => entry.id), [rows]);
  const { selected, toggle, extend, selectAll, clear } = useSelection(shown);
  const [active, setActive] = useState(-1);
  const [tagging, setTagging] = useState(false);
  const ids = useMemo(() => [...selected], [selected]);
  const { pathname } = useLocation();
  const choose = useLatest((index: number, extending: boolean) =>
    extending ? extend(index) : toggle(index),
  );
  usePrepared(entries);

  const main = useRef<HTMLElement>(null);
  const goTo = (index: number) => {
    setActive(index);
    focusRowSoon(main.current, index);
  };
  useReturn(rows, goTo);
  /** What keys act on: all that is chosen, or else the row where the reader is. */
  const meant = () => {
    const here = rows[active]?.entry.id;
    return ids.length > 0 ? ids : here ? [here] : [];
  };
  useListKeys({
    step: (by, extending) => {
      const here = isDrawn(main.current, active) ? active : firstInView(main.current) - by;
      const next = Math.min(rows.length - 1, Math.max(0, here + by));
      if (next < 0) return;
      if (extending) extend(next, here);
      goTo(next);
    },
    select: () => toggle(active),
    recolor: (color) => meant().length > 0 && recolorSelected(meant(), color),
    tag: () => {
      if (selected.size === 0) toggle(active);
      setTagging(true);
    },
    remove: () => meant().length > 0 && deleteSelected(meant()),
    leave: () => {
      if (selected.size === 0) return false;
      setTagging(false);
      clear();
      return true;
    },
  });

  const narrowed = count < entries.length;
  return (
    <>
      <PageTitle>{t`Notebook`}</PageTitle>
      <TopBar places={places}>
        <SearchField
          label={t`Search the notebook`}
          words={line}
          onChange={ask}
          complete={(line, caret) => completionsAt(line, caret, offers, filterMeaning)}
        />
      </TopBar>
      <main id="main" ref={main} tabIndex={-1} className="notebook">
        <div className="notebook-head">
          <h1>
            <Trans>Notebook</Trans>
          </h1>
          <Link to={paths.words}>
            <Trans>Words</Trans>
          </Link>
          {entries.length > 0 && (
            <Link to={paths.review}>
              <Trans>Review</Trans>
            </Link>
          )}
          <NotebookExport shown={narrowed ? shown : null} />
        </div>
        {entries.length === 0 && <EmptyNotebook />}
        {entries.length > 0 && <FilterLine line={line} onChange={ask} offers={offers} />}
        <QueryFaults faults={parseQuery(line).faults} meaning={filterMeaning} />
        {entries.length > 0 && ids.length === 0 && (
          <p className="notebook-count" role="status">
            {narrowed
              ? t`${count} of ${plural(entries.length, { one: '# entry', other: '# entries' })}`
              : plural(entries.length, { one: '# entry', other: '# entries' })}
            {line && (
              <Button onClick={() => ask('')}>
                <Trans>Show all</Trans>
              </Button>
            )}
          </p>
        )}
        {ids.length > 0 && (
          <MarkedBar
            ids={ids}
            total={count}
            tagsOf={around.tagsOf}
            tagging={tagging}
            onTagging={(open) => {
              setTagging(open);
              if (!open && active >= 0) goTo(active);
            }}
            onAll={selectAll}
            onClear={clear}
          />
        )}
        {entries.length > 0 && rows.length === 0 && (
          <p className="notebook-hint">
            <Trans>No highlight or note matches.</Trans>
          </p>
        )}
        <EntryList
          rows={rows}
          by={by}
          around={around}
          named={named}
          selected={selected}
          onActive={setActive}
          onSelect={choose}
          from={wanted ? `${pathname}?${new URLSearchParams({ q: wanted })}` : pathname}
        />
      </main>
    </>
  );
}

function useSurroundings(sourceOf: ReturnType<typeof useNamed>): Surroundings {
  const tagsOf = useTagsOf();
  const surveyed = useSurveyed();
  const standingOf = useStandingOf();
  const minutesOf = useMinutesOf();
  return useMemo(
    () => ({
      tagsOf,
      sourceOf,
      standingOf,
      minutesOf,
      isUnattached: ({ id, article }) =>
        sourceOf(article).gone === true || surveyed.get(article)?.unattached.has(id) === true,
    }),
    [tagsOf, sourceOf, standingOf, minutesOf, surveyed],
  );
}

/** The same function for as long as the screen is there, which does what the latest one does. */
function useLatest<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given: A) => latest.current(...given), []);
}

/** A few entries at a time, between all else. */
const PREPARED_AT_ONCE = 200;

function usePrepared(entries: readonly Entry[]): void {
  useEffect(() => {
    let timer = 0;
    const go = (from: number) => {
      prepare(entries.slice(from, from + PREPARED_AT_ONCE));
      if (from < entries.length) timer = window.setTimeout(go, 0, from + PREPARED_AT_ONCE);
    };
    timer = window.setTimeout(go, 200, 0);
    return () => clearTimeout(timer);
  }, [entries]);
}

/** Whoever comes back from a passage is at the entry that led there. */
function useReturn(rows: readonly { entry: { id: string } }[], goTo: (index: number) => void) {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    const entry = takeEntryLeft();
    const index = rows.findIndex((row) => row.entry.id === entry);
    if (index >= 0) goTo(index);
  });
}
