import type { Span } from '../article/text.ts';
import { type Alignment, align } from './align.ts';
import type { Run } from './commonRuns.ts';
import { withEdges } from './edges.ts';
import { type Letters, lettersOf, marksBetween, spanOfUnits, unitsIn } from './letters.ts';
import { type Match, matchesOf } from './match.ts';
import { piecesOf, project } from './project.ts';
import type { Quote } from './quote.ts';
import { standing } from './standing.ts';
import { theOne } from './theOne.ts';

/** Where a highlight was made. Written once and never changed. */
export interface Home {
  article: string;
  /** Empty where that is not known: an imported quote that stands nowhere for sure. */
  revision: string;
  span: Span;
  quote: Quote;
  /** The words as the reader saw them, without the removed passages that the span runs over. */
  words: string;
}

/** A place that may be a highlight's, for the reader to decide; `score` 0 to 1. */
export interface Candidate {
  span: Span;
  score: number;
}

/**
 * Where a highlight stands now: derived, never stored. Without a span it is uncertain where there are
 * candidates, else an orphan: kept, listed, not drawn. `sureness` is 0 to 1.
 */
export type Anchored =
  | { span: Span; found: 'home' | 'projected' | 'verbatim' | 'quote'; sureness: number }
  | { span: null; candidates: Candidate[] };

/** A revision's text. Whoever places many highlights gives the same object, so that it is read once. */
export interface Ground {
  revision: string;
  text: string;
}

/** Of a place's letters, the share that may be known to be other passages'. */
const TAKEN = 0.3;
/** What is shown to the reader: so good at least, so much of the words there, so many at most. */
const WORTH_A_LOOK = 0.4;
const MOST_CANDIDATES = 5;

/**
 * Finds a highlight in a text: at home where it was made; else where the former text's alignment has its letters;
 * else where its quote stands, if one place alone is good enough. `former` is the text of its home, best aligned
 * beforehand where there are many highlights.
 */
export function anchor(
  home: Home,
  ground: Ground,
  former?: { text: string } | Alignment,
): Anchored {
  const { span, quote, revision } = home;
  const stoodIn = (text: string) => text.slice(span.start, span.end) === quote.exact;
  if (revision === ground.revision && stoodIn(ground.text))
    return { span, found: 'home', sureness: 1 };
  const alignment = former && alignmentOf(former, ground);
  const known = alignment && stoodIn(alignment.former.text) ? alignment : undefined;
  const projected = known && project(known, span);
  if (projected)
    return {
      span: withEdges(ground.text, projected.span, quote.exact),
      found: 'projected',
      sureness: projected.surviving,
    };
  return byQuote(home, known?.now ?? lettersOf(ground), known);
}

function alignmentOf(former: { text: string } | Alignment, { text }: Ground): Alignment {
  return 'runs' in former ? former : align(former.text, text);
}

function byQuote(home: Home, letters: Letters, alignment?: Alignment): Anchored {
  const { quote, span } = home;
  const matches = matchesOf(letters, quote);
  const free = matches.filter((match) => !alignment || isFree(alignment, span, match));
  const best = theOne(free, letters, isPlaced(home) ? span.start : null);
  const place = best && standing(letters, best, quote);
  if (!best || !place)
    return {
      span: null,
      candidates: matches
        .filter(({ score, words }) => Math.min(score, words) >= WORTH_A_LOOK)
        .slice(0, MOST_CANDIDATES)
        .map((match) => ({ span: spanOfMatch(letters, match, quote), score: match.score }))
        .filter((candidate): candidate is Candidate => candidate.span !== null),
    };
  const verbatim = letters.text.slice(place.start, place.end) === quote.exact;
  return { span: place, found: verbatim ? 'verbatim' : 'quote', sureness: best.score };
}

/** Whether a home says where in its text the words stood: an import may know only which they were. */
function isPlaced({ revision, span, quote }: Home): boolean {
  return revision !== '' && span.end - span.start === quote.exact.length;
}

/** Whether most letters of a place are nobody's: not where others of the former text stand now. */
function isFree({ former, back }: Alignment, home: Span, { start, end }: Match): boolean {
  const [first, last] = unitsIn(former, home);
  const own = ({ to, length }: Run) =>
    Math.max(0, Math.min(last, to + length) - Math.max(first, to));
  const taken = piecesOf(back, start, end).reduce((sum, run) => sum + run.length - own(run), 0);
  return taken <= TAKEN * (end - start);
}

function spanOfMatch(letters: Letters, { start, end }: Match, { exact }: Quote): Span | null {
  if (start === end) return marksBetween(letters, start, exact);
  return withEdges(letters.text, spanOfUnits(letters, start, end), exact);
}
