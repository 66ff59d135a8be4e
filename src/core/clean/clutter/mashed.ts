import type { Reason } from '../../article/block.ts';
import type { Draft } from '../draft/draft.ts';
import { remove } from '../draft/remove.ts';
import { cuesOf } from '../lexicon/cues.ts';
import { remembered } from '../lexicon/remembered.ts';
import { endsSentence, sentenceCount } from '../lexicon/sentence.ts';
import { LOWER, NUMBER, signOf, UPPER } from '../lexicon/signs.ts';
import { textWeight } from '../lexicon/textWeight.ts';

const LONGEST = 160;
/** Where a button ends and the next begins without a space: "Tout accepterTout refuser". */
const SEAM = /(?<=[\p{Ll}\p{N}?!)])(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2})(?=\p{Lu}{2})/u;
/** Signs between the steps of a path through a site: "Accueil > Région > Transports". */
const PATH = /^[^>›»＞/]{2,30}(?:\s*[>›»＞]\s*[^>›»＞/]{2,40})+$/u;

/** The pieces of a line in which buttons were glued to each other; one piece where none were. */
export function piecesOf(text: string): string[] {
  return hasSeam(text) ? text.split(SEAM).map((piece) => piece.trim()) : [text.trim()];
}

/** Whether a capital stands right behind what a button ends with: no seam is without. */
function hasSeam(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    if (signOf(text.charCodeAt(at)) & UPPER && endsButton(text, at - 1)) return true;
  }
  return false;
}

function endsButton(text: string, at: number): boolean {
  return (signOf(text.charCodeAt(at)) & (LOWER | NUMBER)) !== 0 || '?!)'.includes(text.charAt(at));
}

/** Whether a line is a path through the site. */
export function isPath(text: string): boolean {
  return (
    /[>›»＞]/.test(text) &&
    textWeight(text) <= LONGEST &&
    PATH.test(text) &&
    !/[«]/.test(text) &&
    !endsSentence(text)
  );
}

/** Leaves out rows of buttons glued to one another, and paths through the site. */
export function removeMashed(draft: Draft): void {
  const title = draft.candidates.findIndex(({ block }) => block.kind === 'title');
  for (const [at, one] of draft.candidates.entries()) {
    const { text, kind } = one.block;
    if (
      one.settled ||
      one.block.removal ||
      /^(figure|code|table)$/.test(kind) ||
      textWeight(text) > LONGEST
    )
      continue;
    if (isPath(text)) remove(one, 'navigation', 'a path through the site', 0.85);
    else if (isMashed(text)) {
      remove(
        one,
        reasonOf(text) ?? (at < title ? 'navigation' : 'other'),
        'buttons glued together',
        0.85,
      );
    }
  }
}

/** Two seams, or one with a known button beside it, in a line without a sentence that is no name in a program: `keepAll`. */
export const isMashed = remembered((text: string): boolean => {
  const pieces = piecesOf(text);
  if (pieces.length < 2 || textWeight(text) > LONGEST || sentenceCount(text) > 0) return false;
  const isKnown = (piece: string) => cuesOf(piece).some(({ manner }) => manner === 'whole');
  if (pieces.some(isKnown)) return true;
  return pieces.length >= 3 && !/^\p{Ll}\S*$/u.test(text) && pieces.every(isButton);
});

/** What stands on a button is short, also in a script that does not part its words. */
function isButton(piece: string): boolean {
  return piece.length >= 2 && piece.split(' ').length <= 4 && textWeight(piece) <= BUTTON;
}
const BUTTON = 40;

/** What most of the pieces say of themselves; the first to say so decides among equals. */
function reasonOf(text: string): Reason | null {
  const votes = new Map<Reason, number>();
  for (const piece of piecesOf(text)) {
    for (const { reason, manner } of cuesOf(piece)) {
      votes.set(reason, (votes.get(reason) ?? 0) + (manner === 'whole' ? 2 : 1));
    }
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
