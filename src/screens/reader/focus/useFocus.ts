import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Paragraph } from '../../../core/article/steps.ts';
import type { Span } from '../../../core/article/text.ts';
import { lineBeside, paragraphAt, paragraphBeside } from '../../../core/focus/beside.ts';
import { leavesOf } from '../../../platform/leaves.ts';
import {
  lineAt,
  offsetAtPoint,
  offsetHere,
  rangesOf,
  scrollToOffset,
} from '../../../platform/selection.ts';
import { useKeys } from '../../../stores/keys.ts';
import { setSetting, useSettings } from '../../../stores/settings.ts';
import { READING_LINE } from '../readingLine.ts';

/** What is looked at is kept between these shares of the window's height, so that the eye rests. */
const HIGHEST = 0.2;
const LOWEST = 0.6;

interface FocusOptions {
  paragraphs: readonly Paragraph[];
  /** Something else has the arrows. */
  busy: boolean;
  /** Tells a screen reader. */
  say: (words: string) => void;
}

const NEXT = { off: 'line', line: 'paragraph', paragraph: 'off' } as const;
const TOLD = {
  off: msg`No focus.`,
  line: msg`Focus on a line. Arrows up and down move it.`,
  paragraph: msg`Focus on a paragraph. Arrows up and down move it.`,
};

/** The line or paragraph that is looked at, while the reader wants one: moved by arrows, or to where the text is pressed. */
export function useFocus(
  root: RefObject<HTMLElement | null>,
  { paragraphs, busy, say }: FocusOptions,
): Span | null {
  const { focus } = useSettings();
  const [looked, setLooked] = useState<Span | null>(null);

  const stretchAt = useCallback(
    (offset: number) => {
      if (!root.current || focus === 'off') return null;
      const paragraph = paragraphAt(paragraphs, offset);
      return focus === 'line' && paragraph
        ? lineAt(root.current, Math.max(offset, paragraph.start))
        : paragraph;
    },
    [root, focus, paragraphs],
  );

  const latest = useRef(looked);
  latest.current = looked;
  // Where the reader is, and as the text is set anew the line that then holds what was looked at.
  useEffect(() => {
    const text = root.current;
    if (focus === 'off' || !text) {
      setLooked(null);
      return;
    }
    const look = () => {
      const at = latest.current?.start ?? offsetHere(text, READING_LINE) ?? 0;
      setLooked(stretchAt(at));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(text);
    const press = ({ target, clientX, clientY }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('a, button')) return;
      const offset = offsetAtPoint(text, clientX, clientY);
      if (offset !== null) setLooked(stretchAt(offset));
    };
    text.addEventListener('click', press);
    return () => {
      observer.disconnect();
      text.removeEventListener('click', press);
    };
  }, [root, focus, stretchAt]);

  const moveBy = (by: 1 | -1) => {
    const text = root.current;
    if (busy || focus === 'off' || !text) return false;
    const from = looked && isInView(text, looked) ? looked : null;
    const at = offsetHere(text, READING_LINE) ?? 0;
    const next = !from
      ? stretchAt(at)
      : focus === 'line'
        ? lineBeside(paragraphs, from, by, (offset) => lineAt(text, offset))
        : paragraphBeside(paragraphs, from.start, by);
    if (next) {
      setLooked(next);
      keepInSight(text, next);
    }
    return true;
  };
  useKeys({
    focus: () => {
      void setSetting('focus', NEXT[focus]);
      say(i18n._(TOLD[NEXT[focus]]));
    },
    focusNext: () => moveBy(1),
    focusPrevious: () => moveBy(-1),
  });
  return looked;
}

function isInView(root: Element, span: Span): boolean {
  const rect = rangesOf(root, span)[0]?.getBoundingClientRect();
  return rect !== undefined && rect.bottom > READING_LINE && rect.top < window.innerHeight;
}

function keepInSight(root: HTMLElement, span: Span): void {
  const rect = rangesOf(root, span)[0]?.getBoundingClientRect();
  if (!rect) return;
  const [highest, lowest] = [HIGHEST * window.innerHeight, LOWEST * window.innerHeight];
  const fits = rect.bottom <= lowest || rect.height > lowest - highest;
  if (leavesOf(root) || rect.top < highest || !fits || rect.top > lowest)
    scrollToOffset(root, span.start, Math.max(READING_LINE, highest));
}
