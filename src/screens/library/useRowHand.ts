import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Article } from '../../core/article/article.ts';
import { listenForGestures } from '../../platform/rowGestures.ts';
import { standingNow } from '../../stores/standing.ts';
import { shelve } from '../../stores/triage.ts';
import type { RowHand } from './ArticleRow.tsx';

/** The same object for as long as the screen is there, which does what the latest one does. */
export function useRowHand(hand: RowHand): RowHand {
  const latest = useRef(hand);
  latest.current = hand;
  return useMemo<RowHand>(
    () => ({
      openMenu: (index, at) => latest.current.openMenu(index, at),
      setTagging: (article) => latest.current.setTagging(article),
      select: (index, extending) => latest.current.select(index, extending),
    }),
    [],
  );
}

/** A finger that swipes a row to the right archives it, to the left puts it aside for later; one that rests on it chooses it. */
export function useRowGestures(
  main: RefObject<HTMLElement | null>,
  rows: readonly Article[],
  toggle: (index: number) => void,
): void {
  const latest = useRef({ rows, toggle });
  latest.current = { rows, toggle };
  useEffect(() => {
    if (!main.current) return;
    const articleOf = (row: HTMLElement) => latest.current.rows[Number(row.dataset.row)];
    const shelfAfter = (row: HTMLElement, swipe: 'left' | 'right') => {
      const shelf = swipe === 'right' ? 'archive' : 'later';
      const article = articleOf(row);
      return article && standingNow(article.id).shelf === shelf ? 'inbox' : shelf;
    };
    return listenForGestures(main.current, {
      label: (row, swipe) => i18n._(LABELS[shelfAfter(row, swipe)]),
      swiped: (row, swipe) => {
        const article = articleOf(row);
        if (article) shelve([article.id], shelfAfter(row, swipe));
      },
      held: (row) => latest.current.toggle(Number(row.dataset.row)),
    });
  }, [main]);
}

const LABELS = { inbox: msg`Back to the inbox`, later: msg`Later`, archive: msg`Archive` };
