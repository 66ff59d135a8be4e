import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type Mark, type Marker, markers, nearestMark } from '../../../core/highlight/markers.ts';
import { roughTopsOf } from '../../../platform/selection.ts';
import type { Placed } from './usePlaced.ts';
import './markerStrip.css';

/** More than this many pieces can't be told apart. */
const SLOTS = 160;
/** The strip may follow a little late; it never holds up marking. */
const LATE_MS = 250;

interface MarkerStripProps {
  root: RefObject<HTMLElement | null>;
  placed: readonly Placed[];
  /** Changes with what of the text is on screen. */
  shown: unknown;
  onGo: (highlight: Placed) => void;
}

/** Beside the scrollbar: where in the article the highlights are. Screen readers and keys have the panel for that. */
export function MarkerStrip({ root, placed, shown, onGo }: MarkerStripProps) {
  const marks = useMarks(root, placed, shown);
  const picture = useMemo(() => pictureOf(markers(marks, SLOTS)), [marks]);
  return (
    <div
      className="marker-strip"
      aria-hidden="true"
      hidden={marks.length === 0}
      style={marks.length > 0 ? { backgroundImage: picture } : undefined}
      onClick={({ currentTarget, clientY }) => {
        const { top, height } = currentTarget.getBoundingClientRect();
        const nearest = marks[nearestMark(marks, (clientY - top) / height)];
        if (nearest) onGo(nearest.highlight);
      }}
    />
  );
}

/** The strip as one picture: an element for each piece would be many. */
function pictureOf(strip: readonly Marker[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(3)}%`;
  const stops = strip.flatMap(({ from, to, color }) => {
    const [top, bottom] = [percent(from), percent(to)];
    return [`transparent ${top}`, `var(--${color}-deep) ${top} ${bottom}`, `transparent ${bottom}`];
  });
  return `linear-gradient(transparent 0, ${stops.join(', ')})`;
}

/** Where the highlights stand in the whole page. */
function useMarks(
  root: RefObject<HTMLElement | null>,
  placed: readonly Placed[],
  shown: unknown,
): (Mark & { highlight: Placed })[] {
  const [marks, setMarks] = useState<(Mark & { highlight: Placed })[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` changes where passages stand
  useEffect(() => {
    const text = root.current;
    if (!text) return;
    let timer = 0;
    const look = () => {
      const { scrollHeight } = document.documentElement;
      const tops = roughTopsOf(
        text,
        placed.map(({ span }) => span),
      );
      setMarks(
        placed.flatMap((highlight, index) => {
          const top = tops[index];
          if (top === null || top === undefined) return [];
          return [{ at: (top + window.scrollY) / scrollHeight, color: highlight.color, highlight }];
        }),
      );
    };
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(look, LATE_MS);
    });
    observer.observe(text);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [root, placed, shown]);
  return marks;
}
