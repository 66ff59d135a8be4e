import { t } from '@lingui/core/macro';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Article } from '../../../core/article/article.ts';
import { drift, driftPace } from '../../../core/focus/drift.ts';
import { leafInView, leavesOf, turnTo } from '../../../platform/leaves.ts';
import { isEndInSight } from '../../../platform/selection.ts';
import { useKeys } from '../../../stores/keys.ts';
import { notify } from '../../../stores/notices.ts';
import { usePaceIn } from '../../../stores/pace.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useMedia } from '../../../ui/useMedia.ts';

export type Drifting = ReturnType<typeof useDrift>;

/** Its own controls may be used while the text scrolls, by pointer and by these keys. */
const CONTROLS = '[data-drift]';
const CONTROL_KEYS = ['Tab', 'Enter', ' '];

/** The text scrolls by itself, at the pace that was chosen, until the reader does anything at all. */
export function useDrift(
  root: RefObject<HTMLElement | null>,
  { words, lang }: Article,
  say: (words: string) => void,
) {
  const [on, setOn] = useState(false);
  const own = usePaceIn()(lang);
  const pace = useSettings().driftPace || Math.round(own);
  const stepping = useMedia('(prefers-reduced-motion: reduce)');

  const stop = useCallback(() => {
    setOn(false);
    say(t`The text stands still.`);
  }, [say]);
  const start = useCallback(() => {
    if (root.current && isEndInSight(root.current)) {
      notify(t`The text ends here: there is nothing to scroll to.`);
      return;
    }
    setOn(true);
    say(t`The text scrolls by itself, ${pace} words a minute. Any key stops it.`);
  }, [root, say, pace]);

  useEffect(() => {
    if (!on) return;
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true, passive: false };
    const meant = (event: Event) => {
      if (isForControls(event)) return;
      // The key that stops does nothing else; the one that has just started may still be held.
      if (event instanceof KeyboardEvent && !isBrowsers(event)) {
        event.preventDefault();
        event.stopPropagation();
        if (event.repeat) return;
      }
      stop();
    };
    const hidden = () => document.visibilityState === 'hidden' && stop();
    for (const name of ['keydown', 'wheel', 'pointerdown', 'touchstart'])
      document.addEventListener(name, meant, options);
    document.addEventListener('visibilitychange', hidden, options);
    return () => listening.abort();
  }, [on, stop]);

  useEffect(() => {
    if (!on || !root.current) return;
    const text = root.current;
    const leaves = leavesOf(text);
    const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight);
    const height = leaves ? leaves.stride * leaves.count : text.offsetHeight;
    const unit = leaves ? leaves.stride : stepping ? lineHeight : 1;
    const speed = driftPace(pace, words, height);
    let due = 0;
    let before = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const { due: left, by } = drift(due, speed, now - before, unit);
      due = left;
      before = now;
      if (by > 0 && leaves) turnTo(leaves, leafInView(leaves) + 1);
      else if (by > 0) window.scrollBy({ top: by, behavior: 'instant' });
      if (by > 0 && isEndInSight(text)) stop();
      else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [root, on, pace, words, stepping, stop]);

  useKeys({ drift: start });
  return { on, pace, start, stop };
}

function isForControls(event: Event): boolean {
  if (!(event.target instanceof Element && event.target.closest(CONTROLS))) return false;
  if (event instanceof KeyboardEvent) return CONTROL_KEYS.includes(event.key);
  return event.type !== 'wheel';
}

/** What is pressed with Ctrl and the like, and F5 and the like, stay what they are in the browser. AltGr only writes a sign. */
function isBrowsers(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, key } = event;
  if (event.getModifierState('AltGraph')) return false;
  return ctrlKey || metaKey || altKey || /^F\d+$/.test(key);
}
