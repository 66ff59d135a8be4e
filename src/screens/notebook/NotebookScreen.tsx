import { useMemo } from 'react';
import { Link, useLoaderData, useLocation, useSearchParams } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { safeUrl } from '../../core/article/safeUrl.ts';
import { COLORS } from '../../core/highlight/color.ts';
import { notebook } from '../../core/highlight/notebook.ts';
import { paths, places } from '../../paths.ts';
import { useArticles } from '../../stores/articles.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { deleteHighlight, livingHighlights, useHighlights } from '../../stores/highlights.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Colors } from '../../ui/Colors.tsx';
import { DeleteIcon } from '../../ui/icons.tsx';
import { Note } from '../../ui/Note.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { NotebookExport } from './NotebookExport.tsx';
import '../../ui/excerpt.css';
import './notebook.css';

const UNKNOWN = 'An article that is no longer in the library';

/** Everything marked, by article. */
export function NotebookScreen() {
  const named = useNamed();
  const colorNames = useColorNames();
  const [params, setParams] = useSearchParams();
  const words = params.get('q') ?? '';
  const color = COLORS.find((known) => known === params.get('color')) ?? null;
  const all = useHighlights();
  const entries = useMemo(
    () =>
      livingHighlights(all).map((highlight) => ({
        ...highlight,
        article: highlight.home.article,
        words: highlight.home.words,
        start: highlight.home.span.start,
      })),
    [all],
  );
  const groups = useMemo(
    () =>
      notebook(entries, {
        words,
        color,
        titleOf: (id) => named.get(id)?.title ?? '',
      }),
    [entries, words, color, named],
  );

  const narrow = (name: 'q' | 'color', value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );

  const narrowed = words !== '' || color !== null;

  return (
    <>
      <title>Notebook · Lutrin</title>
      <TopBar places={places}>
        <SearchField
          label="Search the notebook"
          words={words}
          onChange={(value) => narrow('q', value)}
        />
      </TopBar>
      <main id="main" tabIndex={-1} className="notebook">
        <div className="notebook-head">
          <h1>Notebook</h1>
          {entries.length > 0 && (
            <Colors
              colors={COLORS}
              names={colorNames}
              prefix="Only"
              chosen={color ?? ''}
              onChoose={(chosen) => narrow('color', chosen === color ? null : chosen)}
            />
          )}
          <NotebookExport
            shown={narrowed ? groups.flatMap(({ entries }) => entries.map(({ id }) => id)) : null}
          />
        </div>
        <p className="hidden-text" role="status">
          {narrowed ? `Highlights shown: ${groups.flatMap((group) => group.entries).length}` : ''}
        </p>
        {entries.length === 0 && <EmptyNotebook />}
        {entries.length > 0 && groups.length === 0 && (
          <p className="notebook-hint">
            No highlight or note matches.{' '}
            <Button onClick={() => setParams({}, { replace: true })}>Show all</Button>
          </p>
        )}
        {groups.map(({ article, entries }) => (
          <Marked key={article} id={article} article={named.get(article)} entries={entries} />
        ))}
      </main>
    </>
  );
}

interface MarkedProps {
  id: string;
  article: Named | undefined;
  entries: { id: string; words: string; note: string; color: string }[];
}

function Marked({ id, article, entries }: MarkedProps) {
  const { pathname, search } = useLocation();
  const from = { from: pathname + search };
  return (
    <section className="notebook-article" aria-labelledby={`of-${id}`}>
      <h2 id={`of-${id}`} lang={article?.lang ?? undefined} dir={article?.dir}>
        {article && !article.gone ? (
          <Link to={paths.article(id)} state={from}>
            {article.title}
          </Link>
        ) : (
          (article?.title ?? UNKNOWN)
        )}
      </h2>
      {article?.site && <p className="notebook-source">{article.site}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={`excerpt excerpt-${entry.color}`}>
            {article && !article.gone ? (
              <Link
                className="excerpt-words"
                to={paths.highlight(id, entry.id)}
                state={from}
                lang={article.lang ?? undefined}
                dir={article.dir}
              >
                {entry.words}
              </Link>
            ) : (
              <p className="excerpt-words">{entry.words}</p>
            )}
            {entry.note && <Note source={entry.note} safeUrl={safeUrl} />}
            <IconButton
              label={`Delete highlight: ${entry.words.slice(0, 60)}`}
              className="excerpt-delete"
              onClick={() => {
                void deleteHighlight(entry.id);
                notifyUndoable('Highlight deleted');
              }}
            >
              <DeleteIcon size={18} />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EmptyNotebook() {
  return (
    <div className="notebook-empty">
      <p className="notebook-sample">
        A passage worth keeping is <mark>marked like this</mark>, in one of five colours.
      </p>
      <p className="notebook-hint">
        Open an article, select some words and press <kbd>h</kbd>, or <kbd>n</kbd> to add a note.
        Whatever you mark stands here, by article, and can be taken away as Markdown.
      </p>
      <Link className="button button-accent" to={paths.library}>
        Go to the library
      </Link>{' '}
      <Link className="button" to={paths.importAnnotations}>
        Import annotations
      </Link>
    </div>
  );
}

/** An article that can be named, and whether it can still be opened. */
type Named = Pick<Article, 'title' | 'site' | 'lang' | 'dir'> & { gone?: boolean };

/** Every article that can be named, by id: those that the reader has deleted too. */
function useNamed(): ReadonlyMap<string, Named> {
  const folder = useLoaderData<Article[]>();
  const mine = useArticles();
  return useMemo(() => {
    const named = new Map<string, Named>(folder.map((article) => [article.id, article]));
    for (const [id, { own, cited, deletedAt }] of mine)
      if (own) named.set(id, deletedAt ? { ...own, gone: true } : own);
      else if (cited)
        named.set(id, {
          title: cited.title ?? cited.url ?? UNKNOWN,
          site: cited.url,
          lang: null,
          dir: 'ltr',
          gone: true,
        });
    return named;
  }, [folder, mine]);
}
