import type { Home } from './anchor.ts';

/** The revisions that highlights call home: by their texts a highlight is found again in a later one. */
export function homeRevisions(
  highlights: Iterable<{ home?: Home; attached?: Home | null }>,
): Set<string> {
  const revisions = new Set<string>();
  for (const { home, attached } of highlights)
    for (const made of [home, attached]) if (made?.revision) revisions.add(made.revision);
  return revisions;
}
