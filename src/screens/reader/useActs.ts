import { t } from '@lingui/core/macro';
import type { RefObject } from 'react';
import type { Article } from '../../core/article/article.ts';
import { trimSpan } from '../../core/highlight/quote.ts';
import { deleteHighlight } from '../../stores/highlights.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import type { useCard } from './highlights/useCard.ts';
import { useAnnotateButtons } from './making/useAnnotateButtons.ts';
import type { useMarking } from './making/useMarking.ts';
import { useWalk } from './places/useWalk.ts';
import type { ShownText } from './sheet/useShownText.ts';
import { useReaderKeys } from './useReaderKeys.ts';

interface ActsOptions extends Pick<Parameters<typeof useReaderKeys>[0], 'travel' | 'contents'> {
  article: Article;
  shown: ShownText;
  card: ReturnType<typeof useCard>;
  marking: ReturnType<typeof useMarking>;
  onTagArticle: () => void;
  /** Leaves one layer below an open highlight; false where there was none. */
  leave: () => boolean;
}

/** What keys and buttons do: with the open highlight, or else with the selection, or else with the article. */
export function useActs(root: RefObject<HTMLElement | null>, options: ActsOptions) {
  const { article, shown, card, marking, onTagArticle, leave, travel, contents } = options;
  const { starts, text, blocks, paragraphs } = shown;
  const { open, openCard, closeCard } = card;

  const annotate = () => {
    const id = open?.id ?? marking.highlight();
    if (id) openCard(id, 'writing');
  };
  useAnnotateButtons(root, (block) => {
    const start = starts[block] ?? 0;
    const length = blocks[block]?.text.length ?? 0;
    const id = marking.highlight(undefined, trimSpan(text, { start, end: start + length }));
    if (id) openCard(id, 'writing');
  });

  useReaderKeys({
    article,
    annotate,
    tag: () => {
      const id = open?.id ?? marking.highlight();
      if (id) openCard(id, 'tagging');
      else onTagArticle();
    },
    mark: (look) => {
      if (open) marking.relook(open, look);
      else marking.highlight(look);
    },
    remove: () => {
      if (!open) return;
      void deleteHighlight(open.id);
      notifyUndoable(t`Highlight deleted`);
      closeCard();
    },
    leave: () => {
      if (!open) return leave();
      closeCard();
      return true;
    },
    walk: useWalk(root, paragraphs),
    travel,
    contents,
  });
  return { annotate };
}
