import type { Block } from '../article/block.ts';
import type { Revision } from '../article/revision.ts';

/**
 * What stays of an article as plain text: the title, then a block a paragraph, blank lines between.
 * Cleaning this text again changes nothing of the body.
 */
export function toText(revision: Revision): string {
  const kept = revision.blocks.filter((block) => !block.removal && block.kind !== 'figure');
  const title = kept.some((block) => block.kind === 'title') ? [] : [revision.title ?? ''];
  return `${[...title, ...kept.map(line)].filter(Boolean).join('\n\n')}\n`;
}

/** A headline from a box of related articles has an arrow: without the box around it, it is known by that. */
function line({ kind, text, marks }: Block): string {
  return kind === 'related' && marks?.[0]?.start === 0 ? `→ ${text}` : text;
}
