import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Article } from '../../../core/article/article.ts';
import { titleIndex } from '../../../core/article/layout.ts';
import type { Revision } from '../../../core/article/revision.ts';
import { sharesOf } from '../../../core/article/share.ts';
import { paragraphsOf } from '../../../core/article/steps.ts';
import { articleText, blockStarts } from '../../../core/article/text.ts';
import { useBegun } from './useBegun.ts';
import { usePassagesOf } from './usePassagesOf.ts';

export type ShownText = ReturnType<typeof useShownText>;

/** An article's text as it is on screen: its blocks, what of them is left out, and where its parts stand. */
export function useShownText(article: Article, { blocks, lang }: Revision) {
  const [removedOpen, setRemovedOpen] = useState(false);
  const passages = usePassagesOf(article, blocks, removedOpen);
  const { removed, hidden, showing } = passages;
  const starts = useMemo(() => blockStarts(blocks), [blocks]);
  const text = useMemo(() => articleText(blocks), [blocks]);
  const paragraphs = useMemo(() => paragraphsOf(blocks, lang, showing), [blocks, lang, showing]);
  const shares = useMemo(() => sharesOf(blocks, removed), [blocks, removed]);
  const begun = useBegun(article, text, shares);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new one wherever other nodes are on screen
  const nodes = useMemo(() => ({}), [showing, begun]);
  const page = useMemo(
    () => ({ article: article.id, revision: article.revision, blocks, text, hidden }),
    [article, blocks, text, hidden],
  );

  /** What opens above may not push away what was pressed. */
  const toggleRemoved = (button: HTMLElement) => {
    const before = button.getBoundingClientRect().top;
    flushSync(() => setRemovedOpen((now) => !now));
    window.scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
  };

  return {
    blocks,
    lang,
    /** Index of the title, or -1. */
    title: titleIndex(blocks),
    starts,
    text,
    paragraphs,
    shares,
    begun,
    /** Changes with the nodes that the text is drawn with. */
    nodes,
    page,
    passages,
    removedOpen,
    openRemoved: () => setRemovedOpen(true),
    toggleRemoved,
  };
}
