import { useLayoutEffect, useRef } from 'react';
import type { Article } from '../../core/article/article.ts';
import { safeUrl } from '../../core/article/safeUrl.ts';
import { COLORS } from '../../core/highlight/color.ts';
import { listenForKeys } from '../../platform/shortcuts.ts';
import { setFavourite, useArticles } from '../../stores/articles.ts';
import { readSettings } from '../../stores/settings.ts';
import type { Look } from './useMarking.ts';

interface ReaderActs {
  article: Article;
  /** In this look, or in the colour used last. */
  mark: (look: Look) => void;
  annotate: () => void;
  tag: () => void;
  remove: () => void;
  /** False where there was nothing to leave. */
  leave: () => boolean;
  /** Selects the next or previous paragraph. */
  walk: (by: 1 | -1) => void;
}

export function useReaderKeys(acts: ReaderActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  // As the text is drawn, so that no key pressed at once is lost.
  useLayoutEffect(
    () =>
      listenForKeys(
        {
          h: () => latest.current.mark({}),
          u: () => latest.current.mark({ style: 'underline' }),
          '-': () => latest.current.mark({ style: 'strike' }),
          n: () => latest.current.annotate(),
          t: () => latest.current.tag(),
          '#': () => latest.current.remove(),
          j: () => latest.current.walk(1),
          k: () => latest.current.walk(-1),
          Delete: () => latest.current.remove(),
          // An open popover closes by itself.
          Escape: () => !document.querySelector(':popover-open') && latest.current.leave(),
          f: () => {
            const { id } = latest.current.article;
            return setFavourite(id, !useArticles.getState().get(id)?.favourite);
          },
          o: () => {
            const address = safeUrl(latest.current.article.url);
            if (address) window.open(address, '_blank', 'noopener,noreferrer');
          },
          ...Object.fromEntries(
            COLORS.map((color, index) => [String(index + 1), () => latest.current.mark({ color })]),
          ),
        },
        () => readSettings().singleKeys,
      ),
    [],
  );
}
