import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
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
import { languageTitle } from '../../ui/dates.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { WordRow } from './WordRow.tsx';
import '../../ui/page.css';
import './words.css';

/** The words that the reader saved, by language. */
export function WordsScreen() {
  const { t } = useLingui();
  const folder = useLoaderData<Article[]>();
  const named = useNamed(folder);
  const exportWords = useExport(folder);
  const all = useWords();
  const [params, setParams] = useSearchParams();
  const looked = params.get('q') ?? '';
  const words = wordsWith(all, looked);
  const search = (line: string) =>
    setParams(line ? { q: line } : {}, { replace: true, preventScrollReset: true });
  const title = t`Words`;
  const [count, found] = [all.length, words.length];
  return (
    <>
      <title>{`${title} · Lutrin`}</title>
      <TopBar places={places}>
        <SearchField label={t`Search the words`} words={looked} onChange={search} />
      </TopBar>
      <main id="main" tabIndex={-1} className="page words">
        <BackLink to={paths.notebook} name={t`Notebook`} />
        <h1>{title}</h1>
        {all.length === 0 ? (
          <Empty />
        ) : (
          <p className="words-count" role="status">
            {looked ? (
              <Plural value={count} one={`${found} of # word`} other={`${found} of # words`} />
            ) : (
              <Plural value={count} one="# word" other="# words" />
            )}
          </p>
        )}
        {byLanguage(words).map(([language, group]) => {
          const name = languageTitle(language) ?? t`Language not known`;
          return (
            <section key={language} aria-label={name}>
              <div className="words-head">
                <h2>{name}</h2>
                <Button onClick={() => exportWords(t`Words, ${name}`, group)}>
                  <Trans>Export for Anki</Trans>
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
  const touched = useMedia('(pointer: coarse)');
  return (
    <div className="words-empty">
      <p>
        {touched ? (
          <Trans>
            Rest a finger on a word in an article, then choose Save word: it is kept here with its
            sentence, by language, to be learnt.
          </Trans>
        ) : (
          <Trans>
            Select a word in an article and press w: it is kept here with its sentence, by language,
            to be learnt.
          </Trans>
        )}
      </p>
      <Link className="button button-accent" to={paths.library}>
        <Trans>Go to the library</Trans>
      </Link>
    </div>
  );
}

/** Writes words to a file for Anki and says so. What writes it is fetched when it is wanted. */
function useExport(folder: readonly Article[]) {
  const { t } = useLingui();
  const mine = useArticles();
  return async (name: string, words: readonly Word[]) => {
    const articleOf = (id: string) =>
      mine.get(id)?.own ?? folder.find((article) => article.id === id) ?? null;
    try {
      const { exportWords } = await import('../../stores/wordsFile.ts');
      exportWords(name, words, articleOf);
      const count = words.length;
      notify(t`${plural(count, { one: 'Exported # word', other: 'Exported # words' })}`);
    } catch {
      notify(t`Nothing was exported. Try again.`, { tone: 'error' });
    }
  };
}
