import type { Reason } from '../../article/block.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { HINTS, type Hint } from '../draft/place.ts';
import { textWeight } from '../lexicon/textWeight.ts';
import { likelihoods } from './classify.ts';
import { densestRun, worthiestRun } from './densestRun.ts';
import { isAtHome, isInRow } from './rescue.ts';

/** Leaves out what the classifier takes for clutter, each with the reason that its phrases or its place give. */
export function judge(draft: Draft): void {
  const likely = likelihoods(draft);
  const open = draft.candidates.filter(
    (one) => !one.settled && !one.block.removal && one.block.kind !== 'figure',
  );
  const sure = draft.candidates.some(
    ({ block, settled }) => settled && !block.removal && block.kind === 'paragraph',
  );
  const floors = FLOORS[open.length <= FEW ? 'few' : draft.kind === 'html' ? 'html' : 'text'];
  const convinces = sure || open.some((one) => (likely.get(one) ?? 0) >= floors.convinces);
  const run = draft.kind === 'html' ? null : likelyRun(draft.candidates, likely);
  const isAmong = (one: Candidate) => run?.has(one) ?? isInRow(one);
  const stays = convinces
    ? (one: Candidate) => (likely.get(one) ?? 0) >= (isAmong(one) ? floors.among : floors.alone)
    : inDensestRun(open);
  const behind = behindProse(draft.candidates, likely, floors.behindProse);
  for (const one of open) {
    one.likelihood = likely.get(one) ?? null;
    if (stays(one) || behind.has(one)) continue;
    const sureness = Math.round((1 - (likely.get(one) ?? 0)) * 100) / 100;
    one.block.removal = { ...reasonOf(one), sureness };
  }
}

const SURE = 0.5;
const SENTENCE = 10;

function behindProse(
  candidates: readonly Candidate[],
  likely: ReadonlyMap<Candidate, number>,
  floor: number,
): Set<Candidate> {
  const behind = new Set<Candidate>();
  candidates.forEach((one, at) => {
    const before = candidates[at - 1];
    if (!before || !goesOnPlainly(before) || !goesOnPlainly(one)) return;
    const goesOn = behind.has(before) || (likely.get(before) ?? 0) >= SURE;
    if (goesOn && (likely.get(one) ?? 0) >= floor) behind.add(one);
  });
  return behind;
}

/** A sentence's last letter, its stop, and whatever closes behind it. UTF-16 units. */
const TAIL = 8;

/** A sentence of a text, or any passage of a page's own container, that nothing speaks against. */
function goesOnPlainly(one: Candidate): boolean {
  const { block, cues, place } = one;
  if (block.removal || cues.length > 0) return false;
  if (place) return isAtHome(one);
  return (
    textWeight(block.text) >= SENTENCE &&
    /^[\p{Lu}«“„"'—–-]/u.test(block.text) &&
    /\p{Ll}[.!?…]["'»”’)]*$/u.test(block.text.slice(-TAIL))
  );
}

/**
 * How likely a passage has to be the article's: for the classifier to be believed of the whole, to stay by itself, among
 * its like (in a page's row of prose, in a text's likely run), and as a plain sentence right behind one that surely stays.
 * A page's place says more than a line does, so fewer of its passages are doubtful.
 */
const FLOORS = {
  html: { convinces: 0.5, alone: 0.5, among: 0.1, behindProse: 0.1 },
  text: { convinces: 0.5, alone: 0.73, among: 0.4, behindProse: 0.15 },
  few: { convinces: 0.3, alone: 0.3, among: 0.3, behindProse: 0.1 },
} as const;

/** Log odds beyond these say no more of the run, and lines lighter than this, down to a tenth, say less. */
const MOST_AGAINST = -3;
const MOST_FOR = 1;
const FULL_WEIGHT = 100;

/** The stretch of a text that is most likely the article's as a whole: an article is in one piece, whatever stands within. */
function likelyRun(
  candidates: readonly Candidate[],
  likely: ReadonlyMap<Candidate, number>,
): ReadonlySet<Candidate> {
  const staying = candidates.filter(({ block }) => !block.removal);
  const { from, to } = worthiestRun(
    staying.map((one) => {
      if (one.settled) return 0;
      const likelihood = likely.get(one) ?? 0;
      const odds = Math.log(likelihood / (1 - likelihood));
      const share = Math.min(1, Math.max(0.1, textWeight(one.block.text) / FULL_WEIGHT));
      return Math.min(MOST_FOR, Math.max(MOST_AGAINST, odds)) * share;
    }),
  );
  return new Set(staying.slice(from, to + 1));
}

/** What so few passages are is no whole page: somebody has chosen them already, so more has to speak against one. */
const FEW = 6;

/** No article is empty: where nothing convinces, the densest run stays, or all where there is none. */
function inDensestRun(open: readonly Candidate[]): (one: Candidate) => boolean {
  const { from, to } = densestRun(open.map(({ block }) => textWeight(block.text)));
  const run = new Set(to < from ? open : open.slice(from, to + 1));
  return (one) => run.has(one);
}

const BY_HINT: readonly (readonly [Hint, Reason])[] = [
  ['consent', 'consent'],
  ['comments', 'comments'],
  ['advertisement', 'advertisement'],
  ['newsletter', 'promotion'],
  ['paywall', 'paywall'],
  ['related', 'related'],
  ['share', 'tools'],
  ['promotion', 'promotion'],
  ['author', 'byline'],
  ['tags', 'navigation'],
  ['navigation', 'navigation'],
  ['footer', 'navigation'],
  ['form', 'tools'],
  ['tools', 'tools'],
  ['teaser', 'related'],
  ['meta', 'byline'],
];
const MANNERS = { whole: 3, opens: 2, holds: 1 } as const;

function reasonOf(one: Candidate): { reason: Reason; rule: string } {
  const spoken = [...one.cues].sort(
    (a, b) => MANNERS[b.manner] * 2 + b.count - MANNERS[a.manner] * 2 - a.count,
  )[0];
  if (spoken) return { reason: spoken.reason, rule: `says so (${spoken.manner})` };
  for (const layer of ['near', 'around'] as const) {
    for (const [hint, reason] of BY_HINT) {
      if (((one.place?.[layer] ?? 0) & HINTS[hint]) !== 0)
        return { reason, rule: `stands in ${hint}` };
    }
  }
  if ((one.linked ?? 0) > 0.8)
    return {
      reason: textWeight(one.block.text) > 30 ? 'related' : 'navigation',
      rule: 'nothing but a link',
    };
  return { reason: 'other', rule: 'unlike the article' };
}
