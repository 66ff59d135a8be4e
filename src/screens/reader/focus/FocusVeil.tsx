import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Span } from '../../../core/article/text.ts';
import { rangesOf } from '../../../platform/selection.ts';
import './focusVeil.css';

/** Beside what is looked at, so that slanted letters are whole. px. */
const BESIDE = 5;
/** Between two lines at most; further down another column or paragraph begins. px. */
const LEADING = 24;

interface FocusVeilProps {
  root: RefObject<HTMLElement | null>;
  span: Span;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Dims all of the text but what is looked at: a veil with holes, which touches no node of the text. */
export function FocusVeil({ root, span }: FocusVeilProps) {
  const [holes, setHoles] = useState<readonly Box[]>([]);
  useLayoutEffect(() => {
    const text = root.current;
    if (!text) return;
    const look = () => setHoles(holesIn(text, span));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(text);
    return () => observer.disconnect();
  }, [root, span]);
  const first = holes[0];
  if (!first) return null;
  // As much as can be seen while what is looked at is in view.
  const top = Math.max(0, first.top - 3000);
  return (
    <div
      className="focus-veil"
      aria-hidden="true"
      style={{
        top,
        clipPath: `path(evenodd, "M0 0H99999V6000H0Z ${holes.map((hole) => pathOf(hole, top)).join(' ')}")`,
      }}
    />
  );
}

function pathOf({ left, top, right, bottom }: Box, from: number): string {
  return `M${left} ${top - from}H${right}V${bottom - from}H${left}Z`;
}

/** Where a stretch stands, a box a column, in px of the document. */
function holesIn(root: HTMLElement, span: Span): Box[] {
  const boxes: Box[] = [];
  for (const range of rangesOf(root, span))
    for (const rect of range.getClientRects()) {
      const box = boxOf(rect);
      const last = boxes.at(-1);
      if (last && goesOn(last, box)) boxes[boxes.length - 1] = around(last, box);
      else boxes.push(box);
    }
  return boxes;
}

function boxOf({ left, top, right, bottom }: DOMRect): Box {
  const [x, y] = [window.scrollX, window.scrollY];
  return {
    left: left + x - BESIDE,
    top: top + y,
    right: right + x + BESIDE,
    bottom: bottom + y,
  };
}

/** The next piece of a line, or the next line; not the one at the head of another column. */
function goesOn(last: Box, next: Box): boolean {
  return next.top < last.bottom + LEADING && next.bottom >= last.top;
}

function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
