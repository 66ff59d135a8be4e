import { isMashed, isPath } from '../clutter/mashed.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { afterBy, isFullName, signatureOf } from '../lexicon/authors.ts';
import type { Cue } from '../lexicon/cues.ts';
import { dateIn, withoutMoments } from '../lexicon/dates.ts';
import { essence, fold } from '../lexicon/fold.ts';
import { endsSentence, sentenceCount } from '../lexicon/sentence.ts';
import { textWeight } from '../lexicon/textWeight.ts';
import { titleOf, withoutName } from './titleOf.ts';

/** A headline has at most this weight, and a line of prose at least that. */
const LONGEST = 240;
const PROSE = 140;
/** A heading of more weight is a passage that was marked wrongly, and what a page declares in more UTF-16 units no headline. */
const ENDLESS = 1000;

/**
 * Finds the headline: the visible line that says what the page declares, else the first line of a text
 * that can be one. Where the page declares a headline that stands nowhere, the article has it without a block.
 */
export function findTitle(draft: Draft): void {
  const declared = draft.title ?? draft.declared.title;
  const found =
    declaredLine(draft, declared) ??
    headingLine(draft) ??
    (draft.kind === 'html' ? null : firstLine(draft));
  if (found) {
    found.block.kind = 'title';
    delete found.block.level;
    delete found.block.ordered;
    delete found.block.depth;
    found.settled = true;
    draft.title ??= titleOf(draft.declared, found);
  }
  draft.title ??=
    (declared && withoutName(declared, draft.declared)) ?? withoutSite(draft.declared.pageTitle);
  if (draft.title && draft.title.length > ENDLESS) draft.title = null;
}

function declaredLine(draft: Draft, declared: string | null): Candidate | null {
  const names = [declared, draft.declared.title, withoutSite(draft.declared.pageTitle)].flatMap(
    (name) => (name ? [wordedOf(essence(name))] : []),
  );
  const page = essence(draft.declared.pageTitle ?? '');
  if (names.length === 0 && page === '') return null;
  let best: Candidate | null = null;
  let most = 0.6;
  for (const one of draft.candidates) {
    if (one.block.removal || one.block.kind === 'figure' || textWeight(one.block.text) > LONGEST)
      continue;
    const text = essence(one.block.text);
    if (text.length < 2) continue;
    const worded = wordedOf(text);
    const alike = Math.max(
      0,
      ...names.map((name) => likeness(worded, name)),
      page.startsWith(`${text} `) && text.length > 15 ? 0.9 : 0,
    );
    const heading = one.block.kind === 'heading' ? (one.isTop ? 0.35 : 0.2) : 0;
    const linked = (one.linked ?? 0) > 0.8 && !one.isTop ? 0.3 : 0;
    const score = alike < 0.5 ? 0 : alike + heading - linked;
    if (score > most) {
      best = one;
      most = score;
    }
  }
  return best;
}

/** Without a declared headline, the first h1 that no line of the page's frame could be. */
function headingLine(draft: Draft): Candidate | null {
  if (draft.kind === 'text') return null;
  const tops = draft.candidates.filter((one) => one.isTop && !one.block.removal);
  const wanted = draft.kind === 'markdown' ? 0 : 20;
  return (
    tops.find(({ block }) => {
      const weight = textWeight(block.text);
      return weight > wanted && weight <= ENDLESS;
    }) ?? null
  );
}

/**
 * The line of a text that is most like a headline among those before the first prose: long enough, no cue,
 * no sentence; said again later, or followed by who wrote it.
 */
function firstLine(draft: Draft): Candidate | null {
  const lines = draft.candidates.filter(({ block }) => !block.removal);
  const prose = lines.findIndex(
    ({ block, cues }) => isProse(block.text) && !cues.some(isOutspoken),
  );
  const ahead = lines.slice(0, prose < 0 ? Math.min(lines.length, 3) : prose);
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  ahead.forEach((one, at) => {
    if (!canBeHeadline(one)) return;
    const score = headlineScore(one, at, ahead, lines);
    if (score > most) {
      best = one;
      most = score;
    }
  });
  return best;
}

/** Two sentences, or one long one. */
function isProse(text: string): boolean {
  const weight = textWeight(text);
  return endsSentence(text) && (weight >= PROSE || (weight >= 100 && sentenceCount(text) >= 2));
}

function canBeHeadline({ block, cues, settled }: Candidate): boolean {
  const { text } = block;
  const weight = textWeight(text);
  if (settled || weight < 8 || weight > LONGEST || !/\p{L}/u.test(text)) return false;
  if (cues.some(isOutspoken)) return false;
  return !/[:;,]$/.test(text) && !isMashed(text) && !isPath(text) && withoutMoments(text) !== '';
}

function isOutspoken({ manner, reason, count }: Cue): boolean {
  return (
    manner === 'whole' ||
    count > 1 ||
    reason === 'consent' ||
    (manner === 'opens' && /promotion|tools|comments|paywall|advertisement/.test(reason))
  );
}

/** A headline of this weight says enough. */
const FULL = 60;
/** One word shorter than this names a section. */
const SHORT = 20;

function headlineScore(
  one: Candidate,
  at: number,
  ahead: readonly Candidate[],
  lines: readonly Candidate[],
): number {
  const { text } = one.block;
  const near = ahead.length - at;
  let score = Math.min(FULL, textWeight(text)) - 2 * Math.min(near, 20);
  if (at === 0) score += 14;
  else if (at === 1) score += 10;
  if (/[\p{L})][.!]\s+\p{Lu}.*[^.!?…]$/u.test(text)) score -= 35;
  if (endsWithTrade(text) || (isFullName(text) && !ARTICLE.test(text))) score -= 40;
  if (textWeight(text) < SHORT && !text.includes(' ')) score -= 30;
  if (/[。！]./u.test(text)) score -= 30;
  if (endsSentence(text) && !/[?!…]["'»”]?$/.test(text)) score -= 45;
  if (one.cues.length > 0) score -= 25;
  if (at > 0 && isQuote(text)) score -= 15;
  else if (isRepeated(one, lines)) score += 60;
  if (isSigned(ahead[at + 1]) || isSigned(ahead[at + 2])) score += 15;
  if (isPath(ahead[at + 1]?.block.text ?? '')) score -= 30;
  if (at > 0 && ahead[at + 1]?.block.kind === 'credit') score -= 40;
  if (afterBy(fold(text)) > 0 || dateIn(text)) score -= 30;
  return score;
}

/** A name with a trade behind it signs an article: "Ada Vell Environment correspondent". */
function endsWithTrade(text: string): boolean {
  return text.length < 80 && signatureOf(text) !== null;
}

/** "The Ferryman of Sarne" is nobody's name. */
const ARTICLE = /^(?:The|Der|Die|Das|Eine?|Les|Une?|Los|Las|Gli|Het) /;

/** Below the first line it is a pull quote, the more so where it is said again. */
function isQuote(text: string): boolean {
  return /^["«“„].*["»”“]$/u.test(text);
}

function isSigned(one: Candidate | undefined): boolean {
  if (!one || one.block.text.length > 120) return false;
  return one.settled || dateIn(one.block.text) !== null || afterBy(fold(one.block.text)) > 0;
}

function isRepeated(one: Candidate, lines: readonly Candidate[]): boolean {
  const text = one.block.text;
  return (
    text.length >= 25 &&
    lines.slice(lines.indexOf(one) + 1).some(({ block }) => block.text.startsWith(text))
  );
}

/** A page's title without the site's name at its end or start. */
export function withoutSite(pageTitle: string | null): string | null {
  if (!pageTitle) return null;
  const parts = pageTitle.split(/\s+[|–—•·»:-]\s+|\s*[|｜]\s*/);
  if (parts.length < 2) return pageTitle;
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  const end = pageTitle.indexOf(longest) + longest.length;
  const head = pageTitle.slice(0, end).trim();
  return pageTitle.startsWith(parts[0] ?? '') && (parts[0]?.length ?? 0) > 20 ? head : longest;
}

/** An essence with its words, each once. */
interface Worded {
  text: string;
  words: ReadonlySet<string>;
}

function wordedOf(text: string): Worded {
  return { text, words: new Set(text.split(' ')) };
}

/** How alike two essences are, 0 to 1: words in common over all words. */
function likeness(a: Worded, b: Worded): number {
  if (a.text === b.text) return 1;
  if (a.words.size < 3 || b.words.size < 3) return unspacedLikeness(a.text, b.text);
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common++;
  return common / (a.words.size + b.words.size - common);
}

function unspacedLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 8 && long.includes(short) ? short.length / long.length : 0;
}
