import { t } from '@lingui/core/macro';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { leafInView, leavesOf, turnTo } from '../../../platform/leaves.ts';
import { offsetAtTop, scrollToOffset } from '../../../platform/selection.ts';
import { useKeys } from '../../../stores/keys.ts';
import { useSettings } from '../../../stores/settings.ts';
import { READING_LINE } from '../readingLine.ts';
import { usePageGestures } from './usePageGestures.ts';

export type Pages = ReturnType<typeof usePages>;

interface PagesOptions {
  rtl: boolean;
  /** Something else has the arrows, or stands over the page. */
  busy: boolean;
  /** Whether a press at a point of the viewport is for something in the text. */
  isTaken: (x: number, y: number) => boolean;
  /** Tells a screen reader. */
  say: (words: string) => void;
}

/** What has its own use for arrows, and for the space bar. */
const OWN_ARROWS = 'input, pre, .table, [role="slider"], [role="dialog"], [popover]';
const OWN_SPACE = `button, a, summary, ${OWN_ARROWS}`;

/** The text as pages, while the reader wants them: which one is in view, and how they are turned. */
export function usePages(root: RefObject<HTMLElement | null>, options: PagesOptions) {
  const on = useSettings().flow === 'pages';
  const [shown, setShown] = useState<{ leaf: number; count: number } | null>(null);
  const latest = useRef(options);
  latest.current = options;

  const look = useCallback(() => {
    const leaves = on && root.current ? leavesOf(root.current) : null;
    const next = leaves && { leaf: leafInView(leaves), count: leaves.count };
    setShown((now) => (now?.leaf === next?.leaf && now?.count === next?.count ? now : next));
    return leaves;
  }, [root, on]);

  /** To another page; false where the text is not on pages. */
  const turn = useCallback(
    (to: (leaf: number, count: number) => number) => {
      if (!on || !root.current) return false;
      const leaves = leavesOf(root.current);
      if (!leaves) return turnWindowful(root.current, to(1, 3) - 1);
      turnTo(leaves, to(leafInView(leaves), leaves.count));
      const leaf = leafInView(leaves);
      latest.current.say(t`Page ${leaf + 1} of ${leaves.count}`);
      return true;
    },
    [on, root],
  );
  const turnBy = useCallback((by: 1 | -1) => turn((leaf) => leaf + by), [turn]);

  useEffect(() => {
    look();
    if (!on || !root.current) return;
    const text = root.current;
    const listening = new AbortController();
    const { signal } = listening;
    /** What brings something into view by itself (the focus, the browser's own search) may leave the window between pages. */
    const align = () => {
      const leaves = look();
      if (leaves && !latest.current.busy) turnTo(leaves, leafInView(leaves));
    };
    let frame = 0;
    const moved = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(align);
    };
    window.addEventListener('scroll', moved, { passive: true, signal });
    const observer = new ResizeObserver(moved);
    observer.observe(text);
    return () => {
      listening.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [root, on, look]);

  // What stood over the page may have moved it.
  const { busy } = options;
  useEffect(() => {
    const leaves = busy ? null : look();
    if (leaves) turnTo(leaves, leafInView(leaves));
  }, [busy, look]);

  usePageGestures(root, {
    on,
    turn: (toRight) => !options.busy && turnBy(toRight === options.rtl ? -1 : 1),
    isTaken: options.isTaken,
  });

  const unless = (own: string, act: () => boolean) => () =>
    !options.busy && !document.activeElement?.closest(own) && act();
  const [right, left] = options.rtl ? ([-1, 1] as const) : ([1, -1] as const);
  useKeys({
    nextPage: unless(OWN_SPACE, () => turnBy(1)),
    previousPage: unless(OWN_SPACE, () => turnBy(-1)),
    pageToRight: unless(OWN_ARROWS, () => turnBy(right)),
    pageToLeft: unless(OWN_ARROWS, () => turnBy(left)),
    firstPage: unless(OWN_ARROWS, () => turn(() => 0)),
    lastPage: unless(OWN_ARROWS, () => turn((_, count) => count - 1)),
  });

  return { on, shown, turnBy };
}

/** Where pages can't be stacked: so far that no line is passed over, and none is read twice but the one that was cut. */
function turnWindowful(root: HTMLElement, by: number): boolean {
  if (by < 0)
    window.scrollBy({ top: -by * (READING_LINE - window.innerHeight), behavior: 'instant' });
  else {
    const next = offsetAtTop(root, window.innerHeight - READING_LINE);
    if (next !== null) scrollToOffset(root, next, READING_LINE);
  }
  return true;
}
