import type { Candidate } from './candidate.ts';
import type { Draft } from './draft.ts';
import { remove } from './remove.ts';
import { endsSentence } from './sentence.ts';
import { textWeight } from './textWeight.ts';

const LONGEST_CAPTION = 220;

/**
 * In a text, a caption is told by its neighbour: the line after the credit of a picture, in front of the
 * article's first passage, that is no sentence.
 */
export function settleCaptions(draft: Draft): void {
  const { candidates } = draft;
  if (draft.kind === 'html') return;
  const prose = candidates.findIndex((one) => !one.settled && textWeight(one.block.text) >= 140);
  candidates.forEach((one, at) => {
    if (one.settled || one.block.removal || at > prose) return;
    const before = candidates[at - 1];
    if (before?.block.kind !== 'credit') return;
    const behindHeadline = candidates[at - 2]?.block.kind === 'caption';
    if (behindHeadline || one.cues.length > 0 || !canBeCaption(one)) return;
    one.block.kind = 'caption';
    one.settled = true;
  });
}

function canBeCaption({ block }: Candidate): boolean {
  const weight = textWeight(block.text);
  return (
    weight >= 15 &&
    weight <= LONGEST_CAPTION &&
    !(endsSentence(block.text) && weight > 120) &&
    !/[:?]$/.test(block.text)
  );
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
    if (first < 0 || (at >= from && at <= last + 3)) return;
    if (one.block.kind === 'figure')
      one.block.removal = { reason: 'other', rule: 'a picture outside the article', sureness: 0.7 };
    else
      remove(one, one.block.kind === 'related' ? 'related' : 'other', 'outside the article', 0.7);
  });
}
