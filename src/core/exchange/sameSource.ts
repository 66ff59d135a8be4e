import type { Place } from './annotation.ts';
import type { Decision } from './decide.ts';
import { addressKey } from './names.ts';

/**
 * Where one passage of a source was found by its words, what else the file says of that source is about the same article.
 * `places` and `decisions` in the same order.
 */
export function bySameSource(
  places: readonly Place[],
  decisions: readonly Decision[],
): readonly Decision[] {
  const articles = new Map<string, string>();
  decisions.forEach(({ outcome, article }, at) => {
    const key = keyOf(places[at]);
    if (key && outcome === 'placed') articles.set(key, article);
  });
  return decisions.map((decision, at) => {
    const article = articles.get(keyOf(places[at]) ?? '');
    if (!article || decision.outcome !== 'elsewhere') return decision;
    const home = decision.home && { ...decision.home, article };
    return { article, home, outcome: home ? 'uncertain' : 'note' };
  });
}

function keyOf(place: Place | undefined): string | null {
  const source = place?.source;
  return source ? (addressKey(source) ?? source) : null;
}
