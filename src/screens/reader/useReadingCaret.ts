import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { extend, move, type Paragraph, unitAt, type Walked } from '../../core/article/steps.ts';
import { offsetAtTop, offsetNear, select, selectedSpan } from '../../platform/selection.ts';
import { listenForKeys } from '../../platform/shortcuts.ts';
import { readSettings } from '../../stores/settings.ts';
import { type Step, stepOf } from './caretKeys.ts';
import { useCaretLine } from './useCaretLine.ts';

/** The caret is kept so far from the edges of the view, in px. */
const CLEAR_OF_EDGES = 120;
/** Below the bar, in px of the viewport. */
const TOP = 72;
/** What has its own use for arrows. */
const OWN_ARROWS = 'input, textarea, select, [contenteditable], [role="dialog"], aside';

interface CaretOptions {
  text: string;
  paragraphs: readonly Paragraph[];
  /** Opens the highlight at a character. */
  onEnter: (offset: number) => void;
  /** Tells a screen reader. */
  say: (words: string) => void;
}

/**
 * A caret that walks the text by word, sentence and paragraph and selects on the way, so that its selection is the
 * page's own: the toolbar, the keys and Copy work as with any other.
 */
export function useReadingCaret(root: RefObject<HTMLElement | null>, options: CaretOptions) {
  const [walked, setWalked] = useState<Walked | null>(null);
  const after = walked !== null && walked.focus > walked.anchor;
  const line = useCaretLine(root, walked?.focus ?? null, after);
  const latest = useRef({ walked, line, ...options });
  latest.current = { walked, line, ...options };

  const enter = useCallback(() => {
    if (!root.current) return false;
    const { text, paragraphs, say } = latest.current;
    const selected = selectedSpan(root.current);
    const top = offsetAtTop(root.current, TOP) ?? 0;
    const focus = move(text, paragraphs, top - 1, 'word', true);
    setWalked(
      selected ? { anchor: selected.start, focus: selected.end } : { anchor: focus, focus },
    );
    say('Reading caret. Arrows walk, with Shift they select, Escape leaves.');
    return true;
  }, [root]);

  const step = useCallback(
    ({ unit, forward, extending }: Step) => {
      const { walked, text, paragraphs, say } = latest.current;
      if (!walked || !root.current) return;
      const from = walked.focus;
      if (extending) {
        const next = extend(text, paragraphs, walked, unit, forward);
        setWalked(next);
        const [start, end] = [Math.min(from, next.focus), Math.max(from, next.focus)];
        const grown = Math.abs(next.focus - next.anchor) > Math.abs(from - next.anchor);
        if (start < end) say(`${text.slice(start, end).trim()}, ${grown ? '' : 'un'}selected`);
        showSelection(root.current, next);
      } else {
        const focus = move(text, paragraphs, from, unit, forward);
        setWalked({ anchor: focus, focus });
        const there = unitAt(text, paragraphs, focus, unit);
        if (there) say(text.slice(there.start, there.end));
        document.getSelection()?.removeAllRanges();
      }
    },
    [root],
  );

  // As the text is drawn, so that no key pressed at once is lost.
  useLayoutEffect(
    () =>
      listenForKeys(
        {
          v: enter,
          Enter: () => {
            const { walked, onEnter } = latest.current;
            if (!walked || document.activeElement?.closest('button, a')) return false;
            onEnter(walked.focus > walked.anchor ? walked.focus - 1 : walked.focus);
            return true;
          },
        },
        () => readSettings().singleKeys,
      ),
    [enter],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { walked, line } = latest.current;
      if (!walked || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
      const asked = stepOf(event, line?.rtl ?? false, 'word', 'sentence');
      if (!asked) return;
      event.preventDefault();
      step(asked);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [step]);

  useEffect(() => {
    if (!line) return;
    const top = line.y - window.scrollY;
    const beyond = Math.min(0, top - CLEAR_OF_EDGES);
    const below = Math.max(0, top + line.height + CLEAR_OF_EDGES - window.innerHeight);
    if (beyond || below) window.scrollBy({ top: beyond || below, behavior: 'instant' });
  }, [line]);

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
