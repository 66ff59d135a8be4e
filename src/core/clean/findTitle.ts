import type { Candidate } from './candidate.ts';
import type { Draft } from './draft.ts';
import { essence } from './fold.ts';
import { endsSentence } from './sentence.ts';
import { textWeight } from './textWeight.ts';

/** A headline has at most this weight, and a line of prose at least that. */
const LONGEST = 240;
const PROSE = 140;

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
    draft.title ??= found.block.text;
  }
  draft.title ??= declared ?? withoutSite(draft.declared.pageTitle);
}

function declaredLine(draft: Draft, declared: string | null): Candidate | null {
  const names = [declared, draft.declared.title, withoutSite(draft.declared.pageTitle)].flatMap(
    (name) => (name ? [essence(name)] : []),
  );
  const page = essence(draft.declared.pageTitle ?? '');
  let best: Candidate | null = null;
  let most = 0.6;
  for (const one of draft.candidates) {
    if (one.block.removal || one.block.kind === 'figure' || textWeight(one.block.text) > LONGEST)
      continue;
    const text = essence(one.block.text);
    if (text.length < 2) continue;
    const alike = Math.max(
      0,
      ...names.map((name) => likeness(text, name)),
      page.startsWith(`${text} `) && text.length > 15 ? 0.9 : 0,
    );
    const heading = one.block.kind === 'heading' ? (one.place?.tag === 'h1' ? 0.35 : 0.2) : 0;
    const linked = (one.linked ?? 0) > 0.8 && one.place?.tag !== 'h1' ? 0.3 : 0;
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
  const tops = draft.candidates.filter(
    (one) => one.block.kind === 'heading' && one.block.level === 2,
  );
  const main = tops.filter((one) => one.place === null || one.place.tag === 'h1');
  const long = main.filter((one) => textWeight(one.block.text) > 20);
  return long[0] ?? (draft.kind === 'markdown' ? (main[0] ?? null) : null);
}

/**
 * The first line of a text that can be a headline: it stands before the first line of prose and is no cue.
 * A line that is repeated later, or begins a later one, is preferred: headlines are.
 */
function firstLine(draft: Draft): Candidate | null {
  const lines = draft.candidates.filter(({ block }) => !block.removal);
  const prose = lines.findIndex(
    ({ block }) => textWeight(block.text) >= PROSE && endsSentence(block.text),
  );
  const ahead = lines.slice(0, prose < 0 ? Math.min(lines.length, 3) : prose);
  const fit = ahead.filter(canBeHeadline);
  if (fit.length === 0) return null;
  const repeated = fit.find((one) => isRepeated(one, lines));
  const first = fit[0];
  if (first && ahead.length <= 8 && ahead.indexOf(first) <= 1) return repeated ?? first;
  return repeated ?? longestNearProse(fit, ahead);
}

function canBeHeadline({ block, cues, settled }: Candidate): boolean {
  const weight = textWeight(block.text);
  if (settled || weight < 12 || weight > LONGEST || !/\p{L}/u.test(block.text)) return false;
  if (cues.some(({ manner, reason }) => manner === 'whole' || reason === 'consent')) return false;
  return !/[:;,]$/.test(block.text);
}

function isRepeated(one: Candidate, lines: readonly Candidate[]): boolean {
  const text = one.block.text;
  return (
    text.length >= 25 && lines.some((other) => other !== one && other.block.text.startsWith(text))
  );
}

/** Deep in a page's frame, the headline is the longest of the lines that stand close before the prose. */
function longestNearProse(
  fit: readonly Candidate[],
  ahead: readonly Candidate[],
): Candidate | null {
  const close = fit.filter((one) => ahead.length - ahead.indexOf(one) <= 8);
  const score = (one: Candidate) =>
    Math.min(90, textWeight(one.block.text)) - (endsSentence(one.block.text) ? 30 : 0);
  let best: Candidate | null = null;
  for (const one of close) if (!best || score(one) > score(best)) best = one;
  return best && score(best) >= 20 ? best : (fit.at(-1) ?? null);
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

/** How alike two essences are, 0 to 1: words in common over all words. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const words = new Set(a.split(' '));
  const others = new Set(b.split(' '));
  if (words.size < 3 || others.size < 3) return unspacedLikeness(a, b);
  let common = 0;
  for (const word of words) if (others.has(word)) common++;
  return common / (words.size + others.size - common);
}

function unspacedLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 8 && long.includes(short) ? short.length / long.length : 0;
}
