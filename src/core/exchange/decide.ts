import type { Article } from '../article/article.ts';
import { anchor, type Ground, type Home } from '../highlight/anchor.ts';
import { foldedLetters } from '../highlight/letters.ts';
import { type Quote, quoteOf } from '../highlight/quote.ts';
import type { Place } from './annotation.ts';
import { inUtf16 } from './codePoints.ts';
import type { Found } from './findArticle.ts';
import { elsewhereId } from './names.ts';

/** What becomes of a place: `note` is on a whole article; `elsewhere` names an article that is not in the library. */
export type Outcome = 'placed' | 'uncertain' | 'note' | 'elsewhere';

/** A place, decided. Without a home it is about the article as a whole. */
export interface Decision {
  /** Id of an article, one that the library does not have too. */
  article: string;
  home: Home | null;
  outcome: Outcome;
}

/** Longer quotes are kept, but not looked for. UTF-16 units. */
const LONGEST_QUOTE = 20_000;
const CONTEXT = 64;

/** The texts that places are looked for in. `now`: of articles, by id, as they are; `former`: of other revisions. */
export interface Grounds {
  now: ReadonlyMap<string, Ground>;
  former: ReadonlyMap<string, Ground>;
}

/**
 * Where a place stands in the library. Where the file names a revision of ours, its position is taken at its word if the
 * words stand there; else the quote is looked for. Never guessed: what is not sure stays unattached, with its quote.
 */
export function decide(place: Place, found: Found | null, grounds: Grounds): Decision {
  if (found) {
    const decision = decideIn(place, found.article, grounds);
    if (found.sure || decision.outcome === 'placed') return decision;
  }
  const article = elsewhereId(place.source ?? place.title ?? '');
  return { article, home: strayHome(article, place), outcome: 'elsewhere' };
}

function decideIn(place: Place, { id }: Article, grounds: Grounds): Decision {
  const ground = grounds.now.get(id);
  const home = namedHome(id, place, grounds) ?? strayHome(id, place);
  if (!home || place.detached) return { article: id, home, outcome: 'note' };
  const former = home.revision ? grounds.former.get(home.revision) : undefined;
  const anchored =
    ground && home.quote.exact.length <= LONGEST_QUOTE ? anchor(home, ground, former) : null;
  if (!ground || !anchored?.span) return { article: id, home, outcome: 'uncertain' };
  const words = ground.text.slice(anchored.span.start, anchored.span.end);
  const verbatim = foldedLetters(words) === foldedLetters(home.quote.exact);
  const { span } = anchored;
  const here = { ...home, revision: ground.revision, span, quote: quoteOf(ground.text, span) };
  return { article: id, home: home.revision || !verbatim ? home : here, outcome: 'placed' };
}

/** The home in a revision of ours that the file names, if the words stand there. */
function namedHome(
  article: string,
  { revision, position, quote, words }: Place,
  { now, former }: Grounds,
): Home | null {
  const current = now.get(article);
  const ground = current?.revision === revision ? current : former.get(revision ?? '');
  const span = ground && position && inUtf16(ground, position);
  if (!span || span.start === span.end) return null;
  const stands = quoteOf(ground.text, span);
  if (quote && quote.exact !== stands.exact.toWellFormed()) return null;
  return {
    article,
    revision: ground.revision,
    span,
    quote: stands,
    words: words ?? stands.exact,
  };
}

/** The home of a quote that nobody knows the revision of. Null where there is no quote. */
function strayHome(article: string, { quote, words }: Place): Home | null {
  if (!quote) return null;
  const span = { start: 0, end: 0 };
  return { article, revision: '', span, quote: cut(quote), words: words ?? quote.exact.trim() };
}

function cut({ exact, prefix, suffix }: Quote): Quote {
  return { exact, prefix: prefix.slice(-CONTEXT), suffix: suffix.slice(0, CONTEXT) };
}
