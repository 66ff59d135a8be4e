import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: said before the browser sets it for paper. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const listening = new AbortController();
    const { signal } = listening;
    const say = (now: boolean) => flushSync(() => setPrinting(now));
    window.addEventListener('beforeprint', () => say(true), { signal });
    window.addEventListener('afterprint', () => say(paper.matches), { signal });
    paper.addEventListener('change', () => say(paper.matches), { signal });
    return () => listening.abort();
  }, []);
  return printing;
}
