import type { LoaderFunctionArgs } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { lately } from '../../core/article/lately.ts';
import { EMPTY_REVISION, type Revision } from '../../core/article/revision.ts';
import { articleText } from '../../core/article/text.ts';
import { homeRevisions } from '../../core/highlight/homeRevisions.ts';
import { fetchFolderRevision, fetchRevision, findInFolder } from '../../platform/library.ts';
import { keepNextDraw } from '../../platform/nextDraws.ts';
import { useArticles } from '../../stores/articles.ts';
import { livingHighlights, useHighlights } from '../../stores/highlights.ts';
import { startLedger } from '../../stores/ledger.ts';
import type { Opened } from './opened.ts';
import { ReaderScreen } from './ReaderScreen.tsx';

export { isOtherPlace as shouldRevalidate } from '../../paths.ts';
export { ReaderScreen as Component };

/** Texts are named by what they say: who goes to and fro between a list and its articles waits once for each. */
const AT_HAND = 5;
const folderText = lately(AT_HAND, fetchFolderRevision);
const keptText = lately(AT_HAND, fetchRevision);

/** Throws a 404 response where no such article is known, NotHere where its content can't be had. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Opened> {
  const id = params.article ?? '';
  // While the journal opens: most are the folder's.
  const inFolder = folderContent(id);
  inFolder.catch(() => undefined); // who needs it waits for it below
  await startLedger().catch(() => null);
  const mine = useArticles.getState().get(id);
  const article = mine?.own && !mine.deletedAt ? mine.own : null;
  const content = article ? { article, revision: await ownContent(article) } : await inFolder;
  if (!content) {
    void keepNextDraw(id, null);
    throw new Response('No such article', { status: 404 });
  }
  return { ...content, formers: await formerTexts(content.article) };
}

async function folderContent(id: string): Promise<Omit<Opened, 'formers'> | null> {
  const article = await findInFolder(id);
  return article ? { article, revision: await folderText(article.revision) } : null;
}

/** Where the text of an article that the reader brought in is lost, what is known of it is still there. */
function ownContent({ revision, title, url, lang, dir }: Article): Promise<Revision> {
  return keptText(revision).catch(() => ({ ...EMPTY_REVISION, title, url, lang, dir }));
}

/** The texts that highlights of this article were made in, as far as this device still has them. */
async function formerTexts({ id, revision }: Article): Promise<Opened['formers']> {
  const homes = homeRevisions(livingHighlights(useHighlights.getState(), id));
  const former = [...homes].filter((hash) => hash !== revision);
  const texts = await Promise.all(
    former.map(async (hash) => {
      const content = await fetchRevision(hash).catch(() => null);
      return content ? [[hash, articleText(content.blocks)] as const] : [];
    }),
  );
  return new Map(texts.flat());
}
