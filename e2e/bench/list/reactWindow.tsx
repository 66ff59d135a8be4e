// The rows of the library, as react-window draws them: what the app's own list is measured against.
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider, useLoaderData } from 'react-router';
import { List, type RowComponentProps } from 'react-window';
import type { Article } from '../../../src/core/article/article.ts';
import { readCatalog } from '../../../src/core/article/catalog.ts';
import { speak } from '../../../src/platform/language.ts';
import { ArticleRow } from '../../../src/screens/library/ArticleRow.tsx';
import '../../../src/ui/theme.css';

/** px; every row is as high, which is what makes it fast. */
const ROW = 78;
const NO_TAGS: readonly string[] = [];
const HAND = { openMenu() {}, setTagging() {}, select() {} };

function Row({ index, style, ariaAttributes, articles }: RowComponentProps<Rows>) {
  const article = articles[index];
  return (
    <div style={style} {...ariaAttributes}>
      {article && (
        <ArticleRow
          article={article}
          index={index}
          setSize={articles.length}
          position={index + 1}
          state="unread"
          minutes={4}
          furthest={0}
          favourite={false}
          shelf="inbox"
          own={false}
          kept={false}
          highlights={0}
          tags={NO_TAGS}
          found={null}
          tagging={false}
          selected={false}
          selecting={false}
          from="/"
          hand={HAND}
        />
      )}
    </div>
  );
}

interface Rows {
  articles: readonly Article[];
}

function Screen() {
  const articles = useLoaderData<Article[]>();
  return (
    <div className="library">
      <nav className="filters" />
      <main className="library-main">
        <List
          className="article-list"
          style={{ height: '100vh' }}
          rowComponent={Row}
          rowCount={articles.length}
          rowHeight={ROW}
          rowProps={{ articles }}
        />
      </main>
    </div>
  );
}

const loader = () => readCatalog(async (file) => (await fetch(`/library/${file}`)).json());
const router = createMemoryRouter([{ path: '/', Component: Screen, loader }]);
const root = document.getElementById('root');
await speak('en');
if (root)
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router} />
    </I18nProvider>,
  );
