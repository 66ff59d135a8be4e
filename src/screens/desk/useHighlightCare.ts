import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../../paths.ts';
import { useArticles } from '../../stores/articles.ts';
import { useHighlights } from '../../stores/highlights.ts';

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
    const ends = [useHighlights.subscribe(soon), useArticles.subscribe(soon)];
    return () => {
      for (const end of ends) end();
      clearTimeout(timer);
    };
  }, [pathname]);
}

async function lookAfter(pathname: string): Promise<void> {
  if (useHighlights.getState().size === 0) return;
  const { adoptHighlights } = await import('../../stores/adopt.ts');
  await adoptHighlights();
  const which = pathname === paths.notebook ? 'all' : pathname === paths.library ? 'untold' : null;
  if (!which) return;
  const { surveyChanges } = await import('../../stores/survey.ts');
  await surveyChanges(which);
}
