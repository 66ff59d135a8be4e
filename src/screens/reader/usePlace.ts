import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../../core/journal/operation.ts';
import { offsetAtTop, scrollToOffset } from '../../platform/selection.ts';
import { rememberOpening, rememberPlace, useProgress } from '../../stores/progress.ts';
import { useSettings } from '../../stores/settings.ts';

/** Where the line being read stands: just below the bar, in px of the viewport. */
const READING_LINE = 72;
/** A pause this long in scrolling is a place. */
const QUIET_MS = 600;
/** Who looks at one screenful this long is reading it. */
const DWELL_MS = 4000;

interface PlaceOptions {
  article: string;
  revision: string;
  shareOf: (offset: number) => number;
  /** True where the article is opened at something else than the place where the reader stopped. */
  jumped: boolean;
}

/**
 * Brings the reader back to where they stopped and remembers where they are. Returns how far that is (0 to 1)
 * and, after a jump, the share they would return to.
 */
export function usePlace(root: RefObject<HTMLElement | null>, options: PlaceOptions) {
  const { article, revision, shareOf, jumped } = options;
  const [share, setShare] = useState(0);
  const [back, setBack] = useState<Place | null>(null);
  const current = useRef(0);
  const seen = useRef(0);
  const settings = useSettings();

  const look = useCallback(() => {
    if (!root.current) return;
    const end = root.current.getBoundingClientRect().bottom <= window.innerHeight;
    current.current = offsetAtTop(root.current, READING_LINE) ?? 0;
    const reached = end ? 1 : shareOf(offsetAtTop(root.current, window.innerHeight - 1) ?? 0);
    seen.current = reached;
    setShare(reached);
  }, [root, shareOf]);

  const remember = useCallback(() => {
    void rememberPlace(article, { revision, offset: current.current }, seen.current);
  }, [article, revision]);

  // Once, on opening: to the place, or leave the way back to it open.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    const place = useProgress.getState().get(article)?.place;
    void rememberOpening(article);
    if (!place || place.offset === 0) return;
    if (jumped) setBack(place);
    else if (root.current) returnTo(root.current, place.offset);
    current.current = place.offset;
  }, [article, jumped, root]);

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
      remember();
    }
    const leaving = () => document.visibilityState === 'hidden' && remember();
    window.addEventListener('scroll', moved, { passive: true });
    document.addEventListener('visibilitychange', leaving);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(quiet);
      window.removeEventListener('scroll', moved);
      document.removeEventListener('visibilitychange', leaving);
      if (moving) remember(); // who leaves at once was there all the same
    };
  }, [look, remember]);

  // A change of size, measure or leading must not move the line being read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because the look has changed
  useEffect(() => {
    if (root.current && current.current > 0)
      scrollToOffset(root.current, current.current, READING_LINE);
  }, [settings.textSize, settings.measure, settings.leading, settings.paragraphs, root]);

  const goBack = useCallback(() => {
    if (back && root.current) scrollToOffset(root.current, back.offset, READING_LINE);
    setBack(null);
  }, [back, root]);

  return { share, back: back && shareOf(back.offset), goBack };
}

/** Fonts may arrive after the text: the place is found again then, unless the reader has moved on. */
function returnTo(root: HTMLElement, offset: number): void {
  scrollToOffset(root, offset, READING_LINE);
  const top = window.scrollY;
  void document.fonts.ready.then(() => {
    if (Math.abs(window.scrollY - top) < 2) scrollToOffset(root, offset, READING_LINE);
  });
}
