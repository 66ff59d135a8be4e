import type { MessageDescriptor } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useRef } from 'react';
import { Link, useLoaderData, useSearchParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { Article } from '../../core/article/article.ts';
import { copiesByOriginal, withoutCopies } from '../../core/article/nearCopies.ts';
import { completionsAt } from '../../core/query/complete.ts';
import { asksForWords } from '../../core/search/asked.ts';
import { paths, places } from '../../paths.ts';
import { readySearch } from '../../platform/search.ts';
import { ownArticles, useArticles } from '../../stores/articles.ts';
import { useOriginals } from '../../stores/copies.ts';
import { filterMeaning } from '../../stores/filterMeaning.ts';
import { Button } from '../../ui/Button.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { QueryFaults } from '../../ui/QueryFaults.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { BackupLine } from './BackupLine.tsx';
import { Filters } from './Filters.tsx';
import { FoundMarks } from './FoundMarks.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { Rows } from './Rows.tsx';
import { useContinued } from './useContinued.ts';
import { useOffers } from './useOffers.ts';
import { useShown } from './useShown.ts';
import './library.css';

/** One line of words in the address says what is shown, and in which order. */
export function LibraryScreen() {
  const { t } = useLingui();
  const folder = useLoaderData<Article[]>();
  const own = useArticles(useShallow(ownArticles)); // the same list while they are the same
  const articles = useMemo(() => [...own, ...folder], [own, folder]);
  const copies = useMemo(() => copiesByOriginal(articles), [articles]);
  const originals = useOriginals(articles);
  const listed = useMemo(() => withoutCopies(articles, originals), [articles, originals]);
  const ownRevisions = useMemo(() => own.map(({ revision }) => revision), [own]);
  const [params, setParams] = useSearchParams();
  const line = params.get('q') ?? '';
  const { query, asked, shown, marks, looking, titlesOnly } = useShown(
    articles,
    ownRevisions,
    line,
  );
  const narrowed = line.trim() !== '';
  const continued = useContinued(articles, narrowed);
  const offers = useOffers(articles);
  const main = useRef<HTMLElement>(null);

  const ask = (q: string) => {
    window.scrollTo({ top: 0, behavior: 'instant' }); // what is asked for begins at its beginning
    setParams(q ? { q } : {}, { replace: true, preventScrollReset: true });
  };
  const isAsking = asksForWords(asked);
  const found = useMemo(
    () => (isAsking ? { line, asked, own: ownRevisions } : null),
    [isAsking, line, asked, ownRevisions],
  );

  return (
    <>
      <PageTitle>{t`Library`}</PageTitle>
      <TopBar places={places}>
        <SearchField
          label={t`Search articles, highlights, notes and tags`}
          words={line}
          onChange={ask}
          complete={(line, caret) => completionsAt(line, caret, offers(), filterMeaning)}
          onFocus={() => void readySearch(ownRevisions)}
          onEnter={focusFirstRow}
        />
        <Link
          to={paths.bringIn}
          className="icon-button"
          aria-label={t`Bring in`}
          title={t`Bring in`}
        >
          <AddIcon />
        </Link>
      </TopBar>
      <div className="library">
        <Filters articles={articles} line={line} query={query} onChange={ask} />
        <main id="main" ref={main} tabIndex={-1} className="library-main">
          <h1 className="hidden-text">
            <Trans>Library</Trans>
          </h1>
          <QueryFaults faults={query.faults} meaning={filterMeaning} />
          <p className={isAsking ? 'library-count' : 'hidden-text'} role="status">
            {narrowed && !looking && countOf(shown.length, listed.length, marks.length)}
            {titlesOnly && !looking && (
              <>
                <br />
                <Trans>
                  Of the folder’s articles only the titles were searched: the index of their texts
                  is not on this device.
                </Trans>
              </>
            )}
          </p>
          <Rows main={main} continued={continued} shown={shown} found={found} copies={copies}>
            <FoundMarks line={line} asked={asked} entries={marks} />
          </Rows>
          {articles.length === 0 && <EmptyLibrary />}
          {looking && shown.length === 0 && (
            <p className="library-looking">
              <Trans>Searching…</Trans>
            </p>
          )}
          {articles.length > 0 && shown.length + marks.length === 0 && !looking && (
            <Nothing line={line} titlesOnly={titlesOnly} onClear={() => ask('')} />
          )}
          <BackupLine />
          <OfflineLine folder={folder} view={narrowed ? shown : null} />
        </main>
      </div>
    </>
  );
}

function countOf(shown: number, all: number, marks: number): string {
  const articles = t`${shown} of ${plural(all, { one: '# article', other: '# articles' })}`;
  if (marks === 0) return articles;
  return t`${articles}, ${plural(marks, { one: '# highlight or note', other: '# highlights and notes' })}`;
}

function EmptyLibrary() {
  return (
    <div className="library-empty">
      <h2>
        <Trans>Nothing on the desk yet</Trans>
      </h2>
      <p>
        <Trans>
          Drop a text, HTML or Markdown file anywhere on this page, or paste an article. Lutrin
          cleans it, shows you what it would leave out, and keeps it on this device.
        </Trans>
      </p>
      <Link to={paths.bringIn} className="button button-accent">
        <Trans>Bring in an article</Trans>
      </Link>
    </div>
  );
}

const EMPTY: Record<string, readonly [title: MessageDescriptor, text: MessageDescriptor]> = {
  '': [
    msg`All is done with`,
    msg`Every article is archived. The archive keeps them; a search finds them too.`,
  ],
  'is:inbox': [msg`The inbox is empty`, msg`What you bring in comes here first.`],
  'is:later': [
    msg`Nothing is put aside`,
    msg`Press l on an article, or swipe it to the left, to read it later.`,
  ],
  'is:archived': [
    msg`The archive is empty`,
    msg`Press e on an article, or swipe it to the right, when you are done with it. It stays in reach here.`,
  ],
  'is:favourite': [msg`No favourites yet`, msg`Press f on an article that you want at hand.`],
};

interface NothingProps {
  line: string;
  /** Then what was searched is told beside the count. */
  titlesOnly: boolean;
  onClear: () => void;
}

function Nothing({ line, titlesOnly, onClear }: NothingProps) {
  const { t } = useLingui();
  const known = Object.hasOwn(EMPTY, line.trim()) ? EMPTY[line.trim()] : undefined;
  return (
    <div className="library-empty">
      <h2>
        {known ? (
          t(known[0])
        ) : (
          <Trans>
            Nothing is found for “<bdi>{line}</bdi>”
          </Trans>
        )}
      </h2>
      {!titlesOnly && (
        <p>
          {known
            ? t(known[1])
            : t`Titles, sources, whole texts, highlights, notes and tags were searched, blind to case and accents.`}
        </p>
      )}
      {line.trim() !== '' && (
        <Button onClick={onClear}>
          <Trans>Show all articles</Trans>
        </Button>
      )}
    </div>
  );
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[data-row] a[data-entry]')?.focus();
}
