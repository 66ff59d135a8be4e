import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../../paths.ts';
import { things } from '../../stores/ledger.ts';

/** Not while a screen is on its way, nor at every keystroke of a note. */
const CALM_MS = 400;

/**
 * Looks after highlights when they or the articles have changed: those that waited for their article find it, and on
 * the lists it is found out what became of those whose text is another now.
 */
export function useHighlightCare(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    let timer = 0;
    const soon = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void lookAfter(pathname).catch(() => {}), CALM_MS);
    };
    soon();
    const ends = [things.highlight.subscribe(soon), things.article.subscribe(soon)];
    return () => {
      for (const end of ends) end();
      clearTimeout(timer);
    };
  }, [pathname]);
}

async function lookAfter(pathname: string): Promise<void> {
  if (things.highlight.getState().size === 0) return;
  const { adoptHighlights } = await import('../../stores/adopt.ts');
  await adoptHighlights();
  const which = pathname === paths.notebook ? 'all' : pathname === paths.library ? 'untold' : null;
  if (!which) return;
  const { surveyChanges } = await import('../../stores/survey.ts');
  await surveyChanges(which);
}
