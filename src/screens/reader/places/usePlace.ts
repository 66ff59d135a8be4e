import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createStore } from 'zustand';
import type { Article } from '../../../core/article/article.ts';
import type { Shares } from '../../../core/article/share.ts';
import type { Place } from '../../../core/journal/operation.ts';
import { afterPaint } from '../../../platform/afterPaint.ts';
import { leavesOf } from '../../../platform/leaves.ts';
import {
  isDrawnInView,
  isEndInSight,
  offsetAtTop,
  offsetHere,
  scrollToOffset,
  topOf,
} from '../../../platform/selection.ts';
import { rememberOpening, rememberPlace } from '../../../stores/progress.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useTrail } from '../../../stores/trail.ts';
import { READING_LINE } from '../readingLine.ts';
import { stoppedAt } from '../sheet/stoppedAt.ts';
import { seldom } from './seldom.ts';
import { useStay } from './useStay.ts';
import { useVisitPace } from './useVisitPace.ts';

/** A pause this long in scrolling is a place. */
const QUIET_MS = 600;
/** The reader is told so often how far they are: a change of the page while it scrolls has all that is marked painted again. */
const TOLD_MS = 250;
/** A page is scrolled by whole px: what is less was not the reader, and would add up. */
const ROUNDING = 1;
/** Who looks at one screenful this long is reading it. */
const DWELL_MS = 4000;
/** Who has read on by so many screenfuls after a jump reads there now. */
const SETTLED_SCREENS = 1.5;

interface PlaceOptions extends Shares {
  article: Article;
  /** Where to open the article instead. */
  bound: RefObject<Place | null>;
  /** True where the article is opened at something else than the place where the reader stopped. */
  jumped: boolean;
}

/** Where the reader is: the first character in view, and how far they have come, 0 to 1. */
export interface Whereabouts {
  offset: number;
  reached: number;
}

/**
 * Brings the reader back to where they stopped and remembers where they are. Returns that as a store, for it changes while
 * the text is scrolled, which must not draw the screen anew; and, after a jump, the share they would return to: till
 * they do, or read on, the old place stays remembered.
 */
export function usePlace(root: RefObject<HTMLElement | null>, options: PlaceOptions) {
  const { article, shareOf, offsetAt, bound, jumped } = options;
  const { id, revision } = article;
  const { rests, looksAway, news } = useVisitPace(article);
  const stayed = useStay(article);
  const [whereabouts] = useState(() => createStore<Whereabouts>(() => ({ offset: 0, reached: 0 })));
  const [tell] = useState(() => seldom(whereabouts.setState, TOLD_MS));
  const [back, setBack] = useState<{ offset: number; landed: number | null } | null>(null);
  /** What was last seen; null until something was. */
  const seen = useRef<{ offset: number; top: number; reached: number } | null>(null);
  const away = useRef(back);
  away.current = back;
  const settings = useSettings();

  const look = useCallback(() => {
    if (!root.current || document.visibilityState === 'hidden') return;
    if (!isDrawnInView(root.current)) return;
    // At the top is at the beginning, whatever is left out before the first words.
    const isAtTop = window.scrollY === 0 && !leavesOf(root.current);
    const offset = isAtTop ? 0 : (offsetHere(root.current, READING_LINE) ?? 0);
    const isAtEnd = isEndInSight(root.current) && (stayed || window.scrollY > 0);
    const reached = isAtEnd ? 1 : readTo(shareOf, root.current, offset);
    const top = (leavesOf(root.current) ? null : topOf(root.current, offset)) ?? READING_LINE;
    const before = seen.current;
    const isStill = before?.offset === offset && Math.abs(before.top - top) < ROUNDING;
    seen.current = { offset, top: isStill ? before.top : top, reached };
    tell({ offset, reached });
  }, [root, shareOf, tell, stayed]);

  const remember = useCallback(() => {
    if (!seen.current || away.current) return;
    const { offset, reached } = seen.current;
    void rememberPlace(id, { revision, offset, share: shareOf(offset) }, reached, news());
  }, [id, revision, shareOf, news]);

  // Once, on opening: to the place, or leave the way back to it open.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    const offset = stoppedAt({ id, revision }, { offsetAt }, bound.current);
    afterPaint(() => void rememberOpening(id));
    rests(offset === null ? 0 : shareOf(offset));
    if (!offset) return;
    if (jumped) setBack({ offset, landed: null });
    else if (root.current) {
      scrollToOffset(root.current, offset, READING_LINE);
      seen.current = { offset, top: READING_LINE, reached: 0 };
    }
  }, [id, revision, shareOf, offsetAt, bound, jumped, rests, root]);

  // Who jumps within the article can return, and who went back has returned.
  useEffect(
    () =>
      useTrail.subscribe(({ behind, ahead }, before) => {
        const { offset = 0 } = seen.current ?? {};
        if (behind.length > before.behind.length && behind.at(-1)?.article === id && offset > 0)
          setBack((now) => now ?? { offset, landed: null });
        else if (ahead.length > before.ahead.length) setBack(null);
      }),
    [id],
  );

  useEffect(() => {
    let quiet = window.setTimeout(rest, DWELL_MS);
    let frame = requestAnimationFrame(look);
    let moving = false;
    function moved() {
      moving = true;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
      clearTimeout(quiet);
      quiet = window.setTimeout(rest, QUIET_MS);
    }
    function rest() {
      moving = false;
      look();
      if (seen.current) rests(shareOf(seen.current.offset));
      setBack(settled);
      remember();
    }
    function leaving() {
      if (document.visibilityState !== 'hidden') return;
      looksAway();
      remember();
    }
    window.addEventListener('scroll', moved, { passive: true });
    document.addEventListener('visibilitychange', leaving);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(quiet);
      window.removeEventListener('scroll', moved);
      document.removeEventListener('visibilitychange', leaving);
      if (moving) remember(); // who leaves at once was there all the same
    };
  }, [look, remember, rests, looksAway, shareOf]);

  // A change of size, measure or leading must not move the line being read. Before the next frame: then the
  // browser scrolls by itself, and that would be taken for the reader's doing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because the look has changed
  useLayoutEffect(() => {
    if (root.current && seen.current?.offset)
      scrollToOffset(root.current, seen.current.offset, seen.current.top);
  }, [settings, root]);

  // Nor may a window that is turned or widened, or a face that arrives late.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const { offset, top } = seen.current ?? { offset: 0, top: 0 };
      if (root.current && offset > 0) scrollToOffset(root.current, offset, top);
    });
    if (root.current) observer.observe(root.current);
    return () => observer.disconnect();
  }, [root]);

  const goBack = useCallback(() => {
    if (back && root.current) scrollToOffset(root.current, back.offset, READING_LINE);
    setBack(null);
  }, [back, root]);

  return { whereabouts, back: back && shareOf(back.offset), goBack };
}

/** The way back is open until the reader has read on from where the jump has landed. */
function settled<B extends { landed: number | null }>(back: B | null): B | null {
  if (!back) return null;
  const landed = back.landed ?? window.scrollY;
  const gone = Math.abs(window.scrollY - landed) > SETTLED_SCREENS * window.innerHeight;
  return gone ? null : { ...back, landed };
}

/**
 * How far the reader is: from the first line in view at the top of the text to the last one at its end, so that
 * an article just opened is at nothing and one at its end is whole.
 */
function readTo(shareOf: (offset: number) => number, root: Element, first: number): number {
  const last = offsetAtTop(root, window.innerHeight - 1) ?? first;
  const scrollable = document.documentElement.scrollHeight - window.innerHeight;
  const scrolled = scrollable > 0 ? Math.min(1, window.scrollY / scrollable) : 0;
  return shareOf(first) + (shareOf(last) - shareOf(first)) * scrolled;
}
