import type { Place } from './annotation.ts';

/** How places name an article: of those that name it alike one lead is all that is needed to look for it. */
export interface Lead extends Pick<Place, 'revision' | 'source' | 'title'> {
  /** The longest of their quotes, where it is long enough to tell one text from others. */
  telling: string | null;
  /** Whether any of them stands somewhere in the article's text. */
  inText: boolean;
}

/** Shorter quotes stand in many texts. UTF-16 units. */
const TELLING = 32;

/** The leads of these places, and for each place the index of its own. */
export function leadsOf(places: readonly Place[]): { leads: Lead[]; of: number[] } {
  const leads: Lead[] = [];
  const indexes = new Map<string, number>();
  const of = places.map((place) => {
    const { revision, source, title } = place;
    const telling = tellingOf(place);
    const key = JSON.stringify([revision, source, title, telling !== null]);
    const index = indexes.get(key) ?? leads.length;
    indexes.set(key, index);
    leads[index] ??= { revision, source, title, telling, inText: false };
    const lead = leads[index];
    if ((telling?.length ?? 0) > (lead.telling?.length ?? 0)) lead.telling = telling;
    if (place.quote || place.position) lead.inText = true;
    return index;
  });
  return { leads, of };
}

function tellingOf({ quote }: Place): string | null {
  return quote && quote.exact.length >= TELLING ? quote.exact : null;
}
