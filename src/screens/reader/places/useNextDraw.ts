import { useLingui } from '@lingui/react';
import { type RefObject, useEffect } from 'react';
import type { Article } from '../../../core/article/article.ts';
import type { Block } from '../../../core/article/block.ts';
import type { Revision } from '../../../core/article/revision.ts';
import { blockStarts } from '../../../core/article/text.ts';
import type { Drawing, Return } from '../../../core/firstDraw/drawnArticle.ts';
import { keepNextDraw } from '../../../platform/nextDraws.ts';
import { downFrom } from '../../../platform/selection.ts';
import { useProgress } from '../../../stores/progress.ts';
import { useSettings } from '../../../stores/settings.ts';
import { READING_LINE } from '../readingLine.ts';

/** ms; nothing that the reader waits for is done by then. */
const LATER = 1500;

interface NextDrawOptions extends Pick<Drawing, 'isRemoved'> {
  article: Article;
  revision: Revision;
  /** The reader has tags or notes at its head. */
  hasOwn: boolean;
}

/**
 * Draws ahead what of the article will stand in the window when it is opened next, for that to stand before the app does.
 * Nothing where the app alone can draw it: where the reader's own stands at the head, the place was in another text, or the text
 * is turned page by page.
 */
export function useNextDraw(root: RefObject<HTMLElement | null>, options: NextDrawOptions): void {
  const { article, revision, isRemoved, hasOwn } = options;
  const { id } = article;
  const { i18n } = useLingui();
  const language = i18n.locale;
  const settings = useSettings();
  const place = useProgress((all) => all.get(id)?.place);
  const offset = place?.offset ?? 0;
  const isElsewhere = offset > 0 ? place?.revision !== article.revision : hasOwn;
  const isOther = isElsewhere || settings.flow === 'pages';
  useEffect(() => {
    if (isOther) return void keepNextDraw(id, null);
    const draw = () => {
      const from = root.current && returnTo(root.current, revision.blocks, offset, isRemoved);
      if (offset > 0 && !from) return;
      const drawing = { language, asPrinted: settings.typeset, isRemoved, from };
      drawAhead(article, revision, drawing).catch(() => undefined);
    };
    const timer = setTimeout(draw, LATER);
    return () => clearTimeout(timer);
  }, [root, article, revision, id, isOther, offset, language, settings, isRemoved]);
}

/** The last paragraph that begins before `offset`, as it will stand; null for the beginning and where there is none on screen. */
function returnTo(
  root: HTMLElement,
  blocks: readonly Block[],
  offset: number,
  isRemoved: Drawing['isRemoved'],
): Return | null {
  if (offset === 0) return null;
  const starts = blockStarts(blocks);
  const block = blocks.findLastIndex(
    ({ kind }, index) =>
      kind === 'paragraph' && !isRemoved(index) && (starts[index] ?? 0) <= offset,
  );
  const down = downFrom(root, starts[block] ?? -1, offset, READING_LINE);
  return down === null ? null : { block, down };
}

async function drawAhead(article: Article, revision: Revision, drawing: Drawing): Promise<void> {
  const [{ drawnArticle }, { firstDraw }] = await Promise.all([
    import('../../../core/firstDraw/drawnArticle.ts'),
    import('../../../core/firstDraw/frame.ts'),
  ]);
  const drawn = drawnArticle(article, revision, drawing);
  await keepNextDraw(article.id, firstDraw(article.title, drawn));
}
