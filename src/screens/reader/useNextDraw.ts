import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Revision } from '../../core/article/revision.ts';
import type { Drawing } from '../../core/firstDraw/drawnArticle.ts';
import { keepNextDraw } from '../../platform/nextDraws.ts';
import { useProgress } from '../../stores/progress.ts';
import { useSettings } from '../../stores/settings.ts';

/** ms; nothing that the reader waits for is done by then. */
const LATER = 1500;

interface Own extends Pick<Drawing, 'isRemoved'> {
  /** The reader has tags or notes there. */
  hasOwn: boolean;
}

/**
 * Draws ahead how the article will begin when it is opened next, for its text to stand before the app does. Nothing where
 * the reader will come back to another place of it, or has something of their own at its head: that, the app alone can draw.
 */
export function useNextDraw(
  article: Article,
  revision: Revision,
  { isRemoved, hasOwn }: Own,
): void {
  const { id } = article;
  const { i18n } = useLingui();
  const language = i18n.locale;
  const { typeset: asPrinted } = useSettings();
  const begun = useProgress((all) => (all.get(id)?.place?.offset ?? 0) > 0);
  const isPlain = !hasOwn && !begun;
  useEffect(() => {
    if (!isPlain) return void keepNextDraw(id, null);
    const drawing = { language, asPrinted, isRemoved };
    const draw = () => drawAhead(article, revision, drawing).catch(() => undefined);
    const timer = setTimeout(draw, LATER);
    return () => clearTimeout(timer);
  }, [article, revision, id, isPlain, language, asPrinted, isRemoved]);
}

async function drawAhead(article: Article, revision: Revision, drawing: Drawing): Promise<void> {
  const [{ drawnArticle }, { firstDraw }] = await Promise.all([
    import('../../core/firstDraw/drawnArticle.ts'),
    import('../../core/firstDraw/frame.ts'),
  ]);
  const drawn = drawnArticle(article, revision, drawing);
  await keepNextDraw(article.id, firstDraw(article.title, drawn));
}
