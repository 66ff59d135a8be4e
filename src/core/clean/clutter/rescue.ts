import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { HINTS } from '../draft/place.ts';
import { essence } from '../lexicon/fold.ts';
import { sentenceCount } from '../lexicon/sentence.ts';
import { textWeight } from '../lexicon/textWeight.ts';

/** A description shorter than this proves nothing. Letters of its essence. */
const TELLING = 40;

/**
 * Keeps the lede that the page itself quotes as its description, wherever it stands: most often in the
 * page's header, outside the body.
 */
export function keepDescribed(draft: Draft): void {
  const description = essence(draft.declared.description ?? '').slice(0, 400);
  if (description.length < TELLING) return;
  const quoted = draft.candidates.find((one) => {
    if (one.settled || one.block.removal || (one.linked ?? 0) > 0.5 || one.block.kind === 'figure')
      return false;
    const text = essence(one.block.text);
    return text.length >= TELLING && (description.startsWith(text) || text.startsWith(description));
  });
  if (quoted) quoted.settled = true;
}

/** Places whose prose is not the article's, whatever stands beside it. */
const ELSEWHERE =
  HINTS.comments |
  HINTS.footer |
  HINTS.consent |
  HINTS.related |
  HINTS.aside |
  HINTS.dialog |
  HINTS.navigation |
  HINTS.form |
  HINTS.newsletter |
  HINTS.promotion |
  HINTS.advertisement |
  HINTS.author |
  HINTS.paywall |
  HINTS.teaser |
  HINTS.caption;

/** Whether a candidate stands in the page's own container, in no place of another kind, with hardly a link. */
export function isAtHome({ place, linked }: Candidate): boolean {
  if (!place?.inside || (linked ?? 0) > 0.2) return false;
  return ((place.near | place.around) & ELSEWHERE) === 0;
}

/**
 * Whether a candidate is prose of an HTML page that stands in one row with most of its prose, holds no phrase
 * of clutter and more words of its own than links: it takes more to lose such a one than what stands around it.
 */
export function isInRow({ place, cues, linked, block }: Candidate): boolean {
  if (!place || place.tag !== 'p' || place.company < 0.5 || cues.length > 0) return false;
  if ((place.near & ELSEWHERE) !== 0 || (linked ?? 0) > 0.5) return false;
  return textWeight(block.text) >= ROW && sentenceCount(block.text) >= 1;
}

/** Prose in the row of the body has at least this weight. */
const ROW = 120;

/** A passage of two sentences has at least this weight. */
const SHORTEST = 80;
/** Lines between the headline and the body among which a lede may stand. */
const REACH = 10;

/** In a text, brings back the prose between the headline and the body that nothing speaks against. */
export function bringBackLede(draft: Draft): void {
  if (draft.kind === 'html') return;
  const title = draft.candidates.findIndex(({ block }) => block.kind === 'title');
  const body = draft.candidates.findIndex(
    ({ block }) =>
      !block.removal && block.kind === 'paragraph' && textWeight(block.text) >= SHORTEST,
  );
  if (title < 0 || body - title > REACH) return;
  for (const one of draft.candidates.slice(title + 1, Math.max(body, 0))) {
    if (isProse(one)) delete one.block.removal;
  }
}

function isProse({ block, cues, settled }: Candidate): boolean {
  return (
    !settled &&
    cues.length === 0 &&
    textWeight(block.text) >= SHORTEST &&
    sentenceCount(block.text) >= 2
  );
}

/**
 * In a page, keeps a heading inside the article that prose which stays follows, for it is that prose's; and one that the
 * page sets as it sets most headings that stay. Pictures and light lines that were left out may stand between heading and
 * prose, such as the label of an advertisement, where the heading stands in no place of another kind.
 */
export function keepHeadings({ kind, candidates }: Draft): void {
  if (kind !== 'html') return;
  const first = candidates.findIndex(isKeptProse);
  const last = candidates.findLastIndex(isKeptProse);
  let next: Candidate | null = null;
  let prose: Candidate | null = null;
  for (let at = last; at > first; at--) {
    const one = candidates[at];
    if (!one || /^(figure|caption|credit)$/.test(one.block.kind)) continue;
    const headed = isPlain(one) ? prose : next;
    if (headed && isKeptProse(headed) && wasDoubted(one)) delete one.block.removal;
    next = one;
    if (!isLightAndLeftOut(one)) prose = one;
  }
  keepAlike(candidates.slice(first + 1, Math.max(0, last)));
}

/** Keeps the doubted headings that are set as others are of which more stay than are doubted. */
function keepAlike(candidates: readonly Candidate[]): void {
  const headings = candidates.filter(({ block, place }) => block.kind === 'heading' && place);
  const doubted = headings.filter((one) => one.block.removal && wasDoubted(one));
  const balance = new Map<string | undefined, number>();
  const count = (one: Candidate, by: number) =>
    balance.set(one.place?.kin, (balance.get(one.place?.kin) ?? 0) + by);
  for (const one of headings) if (!one.block.removal) count(one, 1);
  for (const one of doubted) count(one, -1);
  for (const { block, place } of doubted)
    if ((balance.get(place?.kin) ?? 0) > 0) delete block.removal;
}

/** In a page, keeps a doubted line of a post that is quoted inside the article: who wrote it and when belong to it. */
export function keepPosts({ kind, candidates }: Draft): void {
  if (kind !== 'html') return;
  for (const { block, place, likelihood, linked } of candidates) {
    const isPost = block.kind === 'quote' && place?.inside && (place.near & HINTS.embed) !== 0;
    if (isPost && likelihood !== null && (linked ?? 0) < 0.8) delete block.removal;
  }
}

/** In no place of another kind: behind a paywall stands the article's own text. */
function isPlain({ place }: Candidate): boolean {
  return place !== null && (place.near & ELSEWHERE & ~HINTS.paywall) === 0;
}

function isLightAndLeftOut({ block }: Candidate): boolean {
  return (
    block.removal !== undefined && block.kind !== 'heading' && textWeight(block.text) < HEADING
  );
}

function isKeptProse({ block }: Candidate): boolean {
  return (
    !block.removal &&
    /^(lede|paragraph|quote|item)$/.test(block.kind) &&
    textWeight(block.text) >= SHORTEST
  );
}

/** Left out by the classifier alone: no phrase of clutter says so, and it leads nowhere. */
function wasDoubted({ block, cues, likelihood, linked }: Candidate): boolean {
  return block.kind === 'heading' && likelihood !== null && !cues.length && (linked ?? 0) < 0.2;
}

/** A heading has at most this weight. */
const HEADING = 60;

/** In a text, leaves out the heading of a box whose lines are left out. */
export function removeBoxHeads(draft: Draft): void {
  if (draft.kind !== 'text') return;
  draft.candidates.forEach(({ block, settled }, at) => {
    const next = draft.candidates[at + 1]?.block.removal;
    const after = draft.candidates[at + 2]?.block.removal;
    if (settled || block.removal || !next || next.reason !== after?.reason) return;
    if (!/promotion|consent|comments/.test(next.reason) || textWeight(block.text) > HEADING) return;
    if (sentenceCount(block.text) > 0) return;
    block.removal = { reason: next.reason, rule: 'heads what is left out', sureness: 0.6 };
  });
}
