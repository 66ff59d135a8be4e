import type { Block } from '../article/block.ts';
import type { Candidate } from './draft/candidate.ts';
import type { Draft } from './draft/draft.ts';

/** So much of a line is shown: enough to find it. UTF-16 units. */
const EXCERPT = 96;

/**
 * Why each line of an article is where it is, for someone who betters the cleaner: a line each, in order. `+` kept
 * and as what, `-` left out and why; how sure that is, from 0 to 1 (`·` where a step was sure, not the classifier);
 * the text; for what is left out, the rule.
 */
export function explanation(draft: Draft): string {
  return draft.candidates.map((one) => `${lineOf(one)}\n`).join('');
}

function lineOf({ block, likelihood }: Candidate): string {
  const { kind, removal } = block;
  const verdict = removal ? `- ${removal.reason}` : `+ ${kind}`;
  const sureness = removal?.sureness ?? likelihood;
  const rule = removal ? `  [${removal.rule}]` : '';
  return `${verdict.padEnd(15)} ${shown(sureness)}  ${excerptOf(block)}${rule}`;
}

function shown(sureness: number | null): string {
  return sureness === null ? '   ·' : sureness.toFixed(2);
}

function excerptOf({ kind, text, picture }: Block): string {
  const words = (kind === 'figure' ? (picture?.alt ?? '') : text).replace(/\s+/g, ' ');
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT - 1)}…` : words;
}
