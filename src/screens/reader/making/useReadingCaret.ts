import { t } from '@lingui/core/macro';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import {
  extend,
  move,
  type Paragraph,
  type Unit,
  unitAt,
  type Walked,
} from '../../../core/article/steps.ts';
import { leafOf } from '../../../core/places/leaves.ts';
import { leavesOf, turnTo } from '../../../platform/leaves.ts';
import { offsetAtTop, offsetNear, select, selectedSpan } from '../../../platform/selection.ts';
import { useKeys } from '../../../stores/keys.ts';
import { READING_LINE } from '../readingLine.ts';
import { FINE, type Step, stepOf, WIDE } from './caretKeys.ts';
import { lineBeyond } from './lineBeyond.ts';
import { useCaretLine } from './useCaretLine.ts';
import type { Say } from './useSaid.ts';

/** The caret is kept so far from the edges of the view, in px. */
const CLEAR_OF_EDGES = 120;
/** What has its own use for arrows. */
const OWN_ARROWS = 'input, textarea, select, [contenteditable], [role="dialog"], aside';

interface CaretOptions {
  text: string;
  paragraphs: readonly Paragraph[];
  /** Opens the highlight at a character. */
  onEnter: (offset: number) => void;
  say: Say;
}

/**
 * A caret that walks the text by word, sentence and paragraph, or by character and line, and selects on the way, so that
 * its selection is the page's own: the toolbar, the keys and Copy work as with any other.
 */
export function useReadingCaret(root: RefObject<HTMLElement | null>, options: CaretOptions) {
  const [walked, setWalked] = useState<Walked | null>(null);
  const after = walked !== null && walked.focus > walked.anchor;
  const line = useCaretLine(root, walked?.focus ?? null, after);
  const [gait, setGait] = useState(WIDE);
  const latest = useRef({ walked, line, gait, ...options });
  latest.current = { walked, line, gait, ...options };
  /** Where a walk from line to line began, in px of the page: short lines in between do not turn it aside. */
  const column = useRef<number | null>(null);

  const enter = useCallback(() => {
    if (!root.current) return false;
    const { text, paragraphs, say, walked, gait } = latest.current;
    if (walked) {
      const next = gait === WIDE ? FINE : WIDE;
      setGait(next);
      say(next === FINE ? t`By character and line.` : t`By word and paragraph.`);
      return true;
    }
    setGait(WIDE);
    const selected = selectedSpan(root.current);
    const top = offsetAtTop(root.current, READING_LINE) ?? 0;
    const focus = move(text, paragraphs, top - 1, 'word', true);
    setWalked(
      selected ? { anchor: selected.start, focus: selected.end } : { anchor: focus, focus },
    );
    say(
      t`Reading caret. Arrows walk, with Shift they select, v makes the steps finer, Escape leaves.`,
    );
    return true;
  }, [root]);

  const step = useCallback(
    (asked: Step) => {
      const { walked, line, text, paragraphs, say } = latest.current;
      if (!walked || !root.current) return;
      if (asked.unit !== 'line') column.current = null;
      else column.current ??= line?.x ?? 0;
      const next =
        asked.unit === 'line'
          ? withFocus(
              walked,
              lineBeyond(
                root.current,
                paragraphs,
                { walked, line, column: column.current ?? 0 },
                asked.forward,
              ),
              asked,
            )
          : stepped(text, paragraphs, walked, { ...asked, unit: asked.unit });
      setWalked(next);
      showSelection(root.current, next);
      const words = asked.extending
        ? heardSelected(text, walked, next)
        : heardAt(text, paragraphs, next.focus, asked.unit);
      if (words) say(words, asked.extending ? null : langAt(paragraphs, next.focus));
    },
    [root],
  );

  useKeys({
    caret: enter,
    caretOpen: () => {
      const { walked, onEnter } = latest.current;
      if (!walked || document.activeElement?.closest('button, a')) return false;
      onEnter(walked.focus > walked.anchor ? walked.focus - 1 : walked.focus);
      return true;
    },
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { walked, line, gait } = latest.current;
      if (!walked || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
      const asked = stepOf(event, line?.rtl ?? false, gait);
      if (!asked) return;
      event.preventDefault();
      step(asked);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [step]);

  useEffect(() => {
    if (!line || !root.current) return;
    const leaves = leavesOf(root.current);
    if (leaves) {
      turnTo(leaves, leafOf(leaves, line.y));
      return;
    }
    const top = line.y - window.scrollY;
    const beyond = Math.min(0, top - CLEAR_OF_EDGES);
    const below = Math.max(0, top + line.height + CLEAR_OF_EDGES - window.innerHeight);
    if (beyond || below) window.scrollBy({ top: beyond || below, behavior: 'instant' });
  }, [root, line]);

  // The caret goes where the pointer goes.
  useEffect(() => {
    const follow = ({ clientX, clientY, target }: PointerEvent) => {
      const text = root.current;
      if (!latest.current.walked || !text?.contains(target as Node)) return;
      const selected = selectedSpan(text);
      const there = offsetNear(text, clientX, clientY);
      if (selected) setWalked({ anchor: selected.start, focus: selected.end });
      else if (there !== null) setWalked({ anchor: there, focus: there });
    };
    document.addEventListener('pointerup', follow);
    return () => document.removeEventListener('pointerup', follow);
  }, [root]);

  /** What was selected no longer is. */
  const collapse = useCallback(
    () => setWalked((now) => now && { anchor: now.focus, focus: now.focus }),
    [],
  );
  const leave = useCallback(() => setWalked(null), []);
  return {
    walked,
    selecting: walked !== null && walked.focus !== walked.anchor,
    line,
    collapse,
    leave,
  };
}

function showSelection(root: Element, { anchor, focus }: Walked): void {
  if (anchor === focus) document.getSelection()?.removeAllRanges();
  else select(root, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
}

/** The walk with its focus elsewhere; null leaves it where it is. */
function withFocus(
  { anchor, focus }: Walked,
  moved: number | null,
  { extending }: Pick<Step, 'extending'>,
): Walked {
  const at = moved ?? focus;
  return { anchor: extending ? anchor : at, focus: at };
}

function stepped(
  text: string,
  paragraphs: readonly Paragraph[],
  walked: Walked,
  { unit, forward, extending }: Step & { unit: Unit },
): Walked {
  if (extending) return extend(text, paragraphs, walked, unit, forward);
  return withFocus(walked, move(text, paragraphs, walked.focus, unit, forward), { extending });
}

/** What a screen reader hears of a selection that has become another. */
function heardSelected(text: string, { anchor, focus: from }: Walked, { focus }: Walked): string {
  const grown = Math.abs(focus - anchor) > Math.abs(from - anchor);
  const words = text.slice(Math.min(from, focus), Math.max(from, focus));
  const heard = words.trim() || t`Space`;
  return words && (grown ? t`${heard}, selected` : t`${heard}, unselected`);
}

function langAt(paragraphs: readonly Paragraph[], offset: number): string | null {
  return paragraphs.find(({ span }) => span.end > offset)?.lang ?? null;
}

/** What a screen reader hears where the caret has come to: the unit there, of a line what follows in its sentence. */
function heardAt(
  text: string,
  paragraphs: readonly Paragraph[],
  focus: number,
  unit: Step['unit'],
): string {
  const there = unitAt(text, paragraphs, focus, unit === 'line' ? 'sentence' : unit);
  if (!there) return '';
  return text.slice(unit === 'line' ? focus : there.start, there.end).trim() || t`Space`;
}
