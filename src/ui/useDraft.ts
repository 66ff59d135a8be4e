import { useCallback, useEffect, useRef, useState } from 'react';

/** What is typed is in the journal within this time, whether or not it is finished. */
const DRAFT_MS = 700;

interface DraftOptions {
  /** `first`: the first time that this field saves. Resolves once it is flushed. */
  onSave: (text: string, first: boolean) => Promise<unknown>;
  /** What stands between what another tab has written and what was being typed here. */
  between: string;
}

/**
 * A text being typed: saved as it is, and told apart from what another tab makes of the same text. `settled`: all of it is
 * kept, and the reader rests.
 */
export function useDraft(kept: string, { onSave, between }: DraftOptions) {
  const [text, setText] = useState(kept);
  /** As it was when the reader last rested: who types on is not told each time that it was saved. */
  const [rested, setRested] = useState(kept);
  /** `mine`: what this field knows to be kept; `first`: nothing was saved yet. */
  const latest = useRef({ text, mine: kept, first: true });
  latest.current.text = text;

  useEffect(() => {
    const now = latest.current;
    if (kept === now.mine) return;
    // From another tab: taken over while nothing was typed, else put before what was.
    setText(now.text === now.mine ? kept : `${kept}${between}${now.text}`);
    now.mine = kept;
  }, [kept, between]);

  const save = useCallback(async () => {
    const { text, mine, first } = latest.current;
    if (text === mine) return;
    Object.assign(latest.current, { mine: text, first: false });
    await onSave(text, first);
  }, [onSave]);

  // Whoever types on without a rest has it kept all the same.
  const isKept = text === kept;
  useEffect(() => {
    if (isKept) return;
    const timer = setInterval(() => void save(), DRAFT_MS);
    return () => clearInterval(timer);
  }, [isKept, save]);

  useEffect(() => {
    const timer = setTimeout(() => setRested(text), DRAFT_MS);
    return () => clearTimeout(timer);
  }, [text]);

  // Before the page is left too: once it is hidden, what writes may be gone already.
  useEffect(() => {
    const leaving = () => void save();
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', leaving);
      leaving();
    };
  }, [save]);

  return { text, setText, save, settled: isKept && text === rested };
}
