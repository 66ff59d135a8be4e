import type { Revision } from '../article/revision.ts';

/**
 * What stays of an article as plain text: the title, then a block a paragraph, blank lines between.
 * Cleaning this text again changes nothing of the body.
 */
export function toText(revision: Revision): string {
  const kept = revision.blocks.filter((block) => !block.removal && block.kind !== 'figure');
  const title = kept.some((block) => block.kind === 'title') ? [] : [revision.title ?? ''];
  return `${[...title, ...kept.map((block) => block.text)].filter(Boolean).join('\n\n')}\n`;
}
