import { useMemo } from 'react';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { completionsAt } from '../../core/query/complete.ts';
import { asksForWords } from '../../core/search/asked.ts';
import type { Standing } from '../../core/search/shelf.ts';
import { paths, places } from '../../paths.ts';
import { readySearch } from '../../platform/search.ts';
import { ownArticles, useArticles } from '../../stores/articles.ts';
import { useKeys } from '../../stores/keys.ts';
import { useProgress } from '../../stores/progress.ts';
import { useStanding } from '../../stores/standing.ts';
import { Button } from '../../ui/Button.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { QueryFaults } from '../../ui/QueryFaults.tsx';
import { focusSearch, SearchField } from '../../ui/SearchField.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { ArticleList } from './ArticleList.tsx';
import { BackupLine } from './BackupLine.tsx';
import { DropTarget } from './DropTarget.tsx';
import { Filters } from './Filters.tsx';
import { FoundMarks } from './FoundMarks.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { useOffers } from './useOffers.ts';
import { useShown } from './useShown.ts';
import './library.css';

const CONTINUED = 3;

/** One line of words in the address says what is shown, and in which order. */
export function LibraryScreen() {
  const folder = useLoaderData<Article[]>();
  const mine = useArticles();
  const own = useMemo(() => ownArticles(mine), [mine]);
  const articles = useMemo(() => [...own, ...folder], [own, folder]);
  const ownRevisions = useMemo(() => own.map(({ revision }) => revision), [own]);
  const [params, setParams] = useSearchParams();
  const line = params.get('q') ?? '';
  const { query, asked, shown, marks, looking } = useShown(articles, ownRevisions, line);
  const standing = useStanding();
  const narrowed = line.trim() !== '';
  const continued = useContinued(articles, standing, narrowed);
  const offers = useOffers(articles);
  useListKeys();

  const ask = (q: string) => setParams(q ? { q } : {}, { replace: true, preventScrollReset: true });
  const isAsking = asksForWords(asked);

  return (
    <DropTarget>
      <title>Library · Lutrin</title>
      <TopBar places={places}>
        <SearchField
          label="Search articles, highlights, notes and tags"
          words={line}
          onChange={ask}
          complete={(line, caret) => completionsAt(line, caret, offers)}
          onFocus={() => void readySearch(ownRevisions)}
          onEnter={focusFirstRow}
        />
        <Link to={paths.bringIn} className="icon-button" aria-label="Bring in" title="Bring in">
          <AddIcon />
        </Link>
      </TopBar>
      <div className="library">
        <Filters articles={articles} line={line} query={query} standing={standing} onChange={ask} />
        <main id="main" tabIndex={-1} className="library-main">
          <h1 className="hidden-text">Library</h1>
          <QueryFaults faults={query.faults} />
          <p className={isAsking ? 'library-count' : 'hidden-text'} role="status">
            {narrowed && !looking ? countOf(shown.length, articles.length, marks.length) : ''}
          </p>
          {continued.length > 0 && (
            <section aria-labelledby="continue">
              <h2 id="continue" className="library-label">
                Continue
              </h2>
              <ArticleList articles={continued} label="Continue reading" />
            </section>
          )}
          <FoundMarks line={line} asked={asked} entries={marks} />
          {shown.length > 0 && (
            <section aria-labelledby="articles">
              <h2
                id="articles"
                className={continued.length + marks.length > 0 ? 'library-label' : 'hidden-text'}
              >
                Articles
              </h2>
              <ArticleList
                articles={shown.filter((article) => !continued.includes(article))}
                label="Articles"
                found={isAsking ? { line, asked, own: ownRevisions } : null}
              />
            </section>
          )}
          {articles.length === 0 && <EmptyLibrary />}
          {looking && shown.length === 0 && <p className="library-looking">Searching…</p>}
          {articles.length > 0 && shown.length + marks.length === 0 && !looking && (
            <NoMatch line={line} onClear={() => ask('')} />
          )}
          <BackupLine />
          <OfflineLine />
        </main>
      </div>
    </DropTarget>
  );
}

function countOf(shown: number, all: number, marks: number): string {
  const articles = `${shown} of ${all} articles`;
  if (marks === 0) return articles;
  return `${articles}, ${marks === 1 ? '1 highlight or note' : `${marks} highlights and notes`}`;
}

function EmptyLibrary() {
  return (
    <div className="library-empty">
      <h2>Nothing on the desk yet</h2>
      <p>
        Drop a text, HTML or Markdown file anywhere on this page, or paste an article. Lutrin cleans
        it, shows you what it would leave out, and keeps it on this device.
      </p>
      <Link to={paths.bringIn} className="button button-accent">
        Bring in an article
      </Link>
    </div>
  );
}

function NoMatch({ line, onClear }: { line: string; onClear: () => void }) {
  return (
    <div className="library-empty">
      <h2>
        Nothing is found for “<bdi>{line}</bdi>”
      </h2>
      <p>
        Titles, sources, whole texts, highlights, notes and tags were searched, blind to case and
        accents.
      </p>
      <Button onClick={onClear}>Show all articles</Button>
    </div>
  );
}

/** What the reader is in the middle of, last opened first; only while nothing is filtered. */
function useContinued(
  articles: readonly Article[],
  standing: (article: Article) => Standing,
  narrowed: boolean,
): Article[] {
  const progress = useProgress();
  return useMemo(() => {
    if (narrowed) return [];
    const opened = ({ id }: Article) => progress.get(id)?.openedAt ?? 0;
    return articles
      .filter((article) => standing(article).state === 'reading' && opened(article) > 0)
      .sort((a, b) => opened(b) - opened(a))
      .slice(0, CONTINUED);
  }, [articles, standing, progress, narrowed]);
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[data-row] a[data-title]')?.focus();
}

function useListKeys(): void {
  const step = (by: 1 | -1) => () => {
    const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-row] a[data-title]'));
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    next: step(1),
    previous: step(-1),
    tag: () =>
      document.activeElement
        ?.closest('[data-row]')
        ?.querySelector<HTMLElement>('[data-tags]')
        ?.click(),
    search: focusSearch,
  });
}
