import { Link, useLoaderData, useSearchParams } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { byLanguage, type Word, wordsWith } from '../../core/words/word.ts';
import { paths, places } from '../../paths.ts';
import { useArticles } from '../../stores/articles.ts';
import { useNamed } from '../../stores/named.ts';
import { notify } from '../../stores/notices.ts';
import { useWords } from '../../stores/words.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/counted.ts';
import { languageName } from '../../ui/dates.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { WordRow } from './WordRow.tsx';
import './words.css';

/** The words that the reader saved, by language. */
export function WordsScreen() {
  const folder = useLoaderData<Article[]>();
  const named = useNamed(folder);
  const exportWords = useExport(folder);
  const all = useWords();
  const [params, setParams] = useSearchParams();
  const looked = params.get('q') ?? '';
  const words = wordsWith(all, looked);
  const search = (line: string) =>
    setParams(line ? { q: line } : {}, { replace: true, preventScrollReset: true });
  return (
    <>
      <title>Words · Lutrin</title>
      <TopBar places={places}>
        <SearchField label="Search the words" words={looked} onChange={search} />
      </TopBar>
      <main id="main" tabIndex={-1} className="words">
        <BackLink to={paths.notebook} name="Notebook" />
        <h1>Words</h1>
        {all.length === 0 ? (
          <Empty />
        ) : (
          <p className="words-count" role="status">
            {looked
              ? `${words.length.toLocaleString('en-GB')} of ${counted(all.length, 'word')}`
              : counted(all.length, 'word')}
          </p>
        )}
        {byLanguage(words).map(([language, group]) => {
          const name = languageName(language) ?? 'Language not known';
          return (
            <section key={language} aria-label={name}>
              <div className="words-head">
                <h2>{name}</h2>
                <Button onClick={() => exportWords(`Words, ${name}`, group)}>
                  Export for Anki
                </Button>
              </div>
              <ul className="word-list">
                {group.map((word) => (
                  <WordRow
                    key={word.id}
                    word={word}
                    source={word.home && named(word.home.article)}
                    from={looked ? `${paths.words}?${params}` : paths.words}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </main>
    </>
  );
}

function Empty() {
  return (
    <div className="words-empty">
      <p>
        Select a word in an article and press w: it is kept here with its sentence, by language, to
        be learnt.
      </p>
      <Link className="button button-accent" to={paths.library}>
        Go to the library
      </Link>
    </div>
  );
}

/** Writes words to a file for Anki and says so. What writes it is fetched when it is wanted. */
function useExport(folder: readonly Article[]) {
  const mine = useArticles();
  return async (name: string, words: readonly Word[]) => {
    const articleOf = (id: string) =>
      mine.get(id)?.own ?? folder.find((article) => article.id === id) ?? null;
    try {
      const { exportWords } = await import('../../stores/wordsFile.ts');
      exportWords(name, words, articleOf);
      notify(`Exported ${counted(words.length, 'word')}`);
    } catch {
      notify('Nothing was exported. Try again.', { tone: 'error' });
    }
  };
}
