import { useEffect, useMemo } from 'react';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { queryOf, type Standing, shelf } from '../../core/search/shelf.ts';
import { paths, places } from '../../paths.ts';
import { listenForKeys } from '../../platform/shortcuts.ts';
import { ownArticles, useArticles } from '../../stores/articles.ts';
import { useProgress } from '../../stores/progress.ts';
import { readSettings } from '../../stores/settings.ts';
import { useStanding } from '../../stores/standing.ts';
import { Button } from '../../ui/Button.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { ArticleList } from './ArticleList.tsx';
import { BackupLine } from './BackupLine.tsx';
import { DropTarget } from './DropTarget.tsx';
import { Filters } from './Filters.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { useHits } from './useHits.ts';
import './library.css';

const CONTINUED = 3;

export function LibraryScreen() {
  const folder = useLoaderData<Article[]>();
  const mine = useArticles();
  const own = useMemo(() => ownArticles(mine), [mine]);
  const articles = useMemo(() => [...own, ...folder], [own, folder]);
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const { hits, looking } = useHits(articles, own, query.words);
  const standing = useStanding();
  const { lang, state, favourites, sort } = query;
  const shown = useMemo(
    () => shelf(articles, { lang, state, favourites, sort }, standing, hits),
    [articles, lang, state, favourites, sort, standing, hits],
  );
  const narrowed = !!(query.words || lang || state || favourites);
  const continued = useContinued(articles, standing, narrowed);
  useListKeys();

  const change = (values: Record<string, string | null>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );

  return (
    <DropTarget>
      <title>Library · Lutrin</title>
      <TopBar places={places}>
        <SearchField
          label="Search titles and texts"
          words={query.words}
          onChange={(q) => change({ q })}
        />
        <Link to={paths.bringIn} className="icon-button" aria-label="Bring in" title="Bring in">
          <AddIcon />
        </Link>
      </TopBar>
      <div className="library">
        <Filters articles={articles} query={query} standing={standing} onChange={change} />
        <main id="main" tabIndex={-1} className="library-main">
          <h1 className="hidden-text">Library</h1>
          <p className="hidden-text" role="status">
            {narrowed && !looking ? `${shown.length} of ${articles.length} articles` : ''}
          </p>
          {continued.length > 0 && (
            <section aria-labelledby="continue">
              <h2 id="continue" className="library-label">
                Continue
              </h2>
              <ArticleList articles={continued} label="Continue reading" />
            </section>
          )}
          {shown.length > 0 && (
            <section aria-labelledby="articles">
              <h2 id="articles" className={continued.length > 0 ? 'library-label' : 'hidden-text'}>
                Articles
              </h2>
              <ArticleList
                articles={shown.filter((article) => !continued.includes(article))}
                label="Articles"
              />
            </section>
          )}
          {articles.length === 0 && <EmptyLibrary />}
          {looking && shown.length === 0 && <p className="library-looking">Searching…</p>}
          {articles.length > 0 && shown.length === 0 && !looking && (
            <NoMatch words={query.words} onClear={() => setParams({}, { replace: true })} />
          )}
          <BackupLine />
          <OfflineLine />
        </main>
      </div>
    </DropTarget>
  );
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

function NoMatch({ words, onClear }: { words: string; onClear: () => void }) {
  return (
    <div className="library-empty">
      <h2>{words ? `Nothing holds “${words}”` : 'No article matches'}</h2>
      <p>
        Titles, sources and whole texts were searched, blind to case and accents, within the filters
        that are set.
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

/** j, k and the arrows walk the rows, t tags the one with the focus; / goes to the search. */
function useListKeys(): void {
  useEffect(() => {
    const step = (by: 1 | -1) => () => {
      const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-row] a[data-title]'));
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    return listenForKeys(
      {
        j: step(1),
        k: step(-1),
        ArrowDown: step(1),
        ArrowUp: step(-1),
        t: () =>
          document.activeElement
            ?.closest('[data-row]')
            ?.querySelector<HTMLElement>('[data-tags]')
            ?.click(),
        '/': () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
      },
      () => readSettings().singleKeys,
    );
  }, []);
}
