// approx-string-match, the search under Hypothesis' client, whose matching itself no package has: the place with fewest
// edits, up to half of the quote; of equals the one nearest to where it was.
import search from 'approx-string-match';

const MOST_EDITS = 256;

export function anchor(text, { exact, start }) {
  const places = search(text, exact, Math.min(MOST_EDITS, exact.length >> 1));
  const worth = (place) => place.errors * text.length + Math.abs(place.start - start);
  const [first] = places.sort((a, b) => worth(a) - worth(b));
  return first ? { start: first.start, end: first.end } : null;
}
