import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { remove } from '../draft/remove.ts';
import { endsSentence } from '../lexicon/sentence.ts';
import { textWeight } from '../lexicon/textWeight.ts';

const LONGEST_CAPTION = 180;
/** How many blocks behind the article's last passage what belongs to it may stand. */
const FIGURE_REACH = 3;
const RELATED_REACH = 20;

/**
 * In a text, a caption is told by its neighbour, the credit of a picture: it is the short line before it, or,
 * where that is the headline, the line after it.
 */
export function settleCaptions(draft: Draft): void {
  const { candidates } = draft;
  if (draft.kind === 'html') return;
  const prose = candidates.findIndex((one) => !one.settled && textWeight(one.block.text) >= PROSE);
  candidates.forEach((one, at) => {
    if (one.block.kind !== 'credit' || one.block.removal) return;
    const before = candidates[at - 1];
    const after = candidates[at + 1];
    if (before && canBeCaption(before)) {
      if (!isLede(candidates, at - 1, at + 1)) asCaption(before);
    } else if (
      after &&
      at < prose &&
      isHeadline(before) &&
      canBeCaption(after) &&
      !isLede(candidates, at + 1, at + 2)
    )
      asCaption(after);
  });
}

/** A full sentence beside a credit is the lede where no longer one follows. */
function isLede(candidates: readonly Candidate[], at: number, next: number): boolean {
  const text = candidates[at]?.block.text ?? '';
  if (textWeight(text) < LEDE || !endsSentence(text)) return false;
  const behind = candidates[next]?.block.text ?? '';
  return !endsSentence(behind) || textWeight(behind) < textWeight(text);
}

const LEDE = 60;

/** The headline, its repetition that the credit was glued to, or who wrote it. */
function isHeadline(one: Candidate | undefined): boolean {
  return (
    one === undefined ||
    one.block.kind === 'title' ||
    /duplicate|byline/.test(one.block.removal?.reason ?? '')
  );
}

const PROSE = 140;

function asCaption(one: Candidate): void {
  one.block.kind = 'caption';
  one.settled = true;
}

function canBeCaption({ block, cues, settled }: Candidate): boolean {
  if (settled || block.removal || cues.some(({ manner }) => manner === 'whole')) return false;
  const weight = textWeight(block.text);
  return weight >= 8 && weight <= LONGEST_CAPTION && !/[:?]$/.test(block.text);
}

/** Figures, captions, credits and related lines stay where the article around them stays. */
export function followBody(draft: Draft): void {
  const { candidates } = draft;
  const title = candidates.findIndex(({ block }) => block.kind === 'title');
  const body = candidates.map(
    (one) =>
      !one.block.removal && /^(lede|paragraph|quote|item|heading|code|table)$/.test(one.block.kind),
  );
  const first = body.indexOf(true);
  const last = body.lastIndexOf(true);
  const from = title < 0 ? first : Math.min(title, first < 0 ? title : first);
  candidates.forEach((one, at) => {
    if (one.block.removal || !/^(figure|caption|credit|related)$/.test(one.block.kind)) return;
    const reach = one.block.kind === 'related' ? RELATED_REACH : FIGURE_REACH;
    if (first < 0 || (at >= from && at <= last + reach)) return;
    if (one.block.kind === 'figure')
      one.block.removal = { reason: 'other', rule: 'a picture outside the article', sureness: 0.7 };
    else
      remove(one, one.block.kind === 'related' ? 'related' : 'other', 'outside the article', 0.7);
  });
}
