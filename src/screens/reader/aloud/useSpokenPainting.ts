import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { canPaint, Painter } from '../../../platform/painter.ts';
import { rangesOf, scrollToOffset } from '../../../platform/selection.ts';

const LAYERS = ['spoken', 'spoken-word'];
/** What stands at the top and the bottom of the window, px. */
const TOP = 72;
const BOTTOM = 140;

/** Marks the spoken sentence and its word, and keeps them in view, unless the reader has gone elsewhere meanwhile. */
export function useSpokenPainting(
  root: RefObject<HTMLElement | null>,
  sentence: Span | null,
  word: Span | null,
  shown: unknown,
): void {
  const painter = useRef<Painter | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the nodes under the root
  useLayoutEffect(() => {
    if (!canPaint || !root.current) return;
    const opened = new Painter(root.current, LAYERS);
    painter.current = opened;
    return () => {
      opened.close();
      painter.current = null;
    };
  }, [root, shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new painter has drawn nothing yet
  useLayoutEffect(() => {
    const spoken = [
      ...(sentence ? [{ layer: 'spoken', span: sentence }] : []),
      ...(word ? [{ layer: 'spoken-word', span: word }] : []),
    ];
    painter.current?.paint((stretch) =>
      spoken.flatMap(({ layer, span }) => {
        const start = Math.max(span.start, stretch.start);
        const end = Math.min(span.end, stretch.end);
        return start < end ? [{ layer, span: { start, end } }] : [];
      }),
    );
  }, [sentence, word, shown]);

  const before = useRef<Span | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = sentence;
    if (!root.current || !sentence) return;
    const isFollowed = !last || isInSight(root.current, last);
    if (isFollowed && !isInSight(root.current, sentence, true))
      scrollToOffset(root.current, sentence.start, window.innerHeight / 3);
  }, [root, sentence]);
}

/** Whether something of a span is in view; with `whole`, all of it, as far as there is room. */
function isInSight(root: Element, { start, end }: Span, whole = false): boolean {
  const first = rangesOf(root, { start, end: start + 1 })[0]?.getBoundingClientRect();
  const last = rangesOf(root, { start: end - 1, end })[0]?.getBoundingClientRect();
  if (!first || !last) return false;
  const [top, bottom] = [TOP, window.innerHeight - BOTTOM];
  const beside = first.right <= 0 || first.left >= window.innerWidth; // on another page
  if (beside) return false;
  if (!whole) return first.top < window.innerHeight && last.bottom > 0;
  return first.top >= top && (last.bottom <= bottom || first.top <= top + 48);
}
