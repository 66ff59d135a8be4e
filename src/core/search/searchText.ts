import type { Revision } from '../article/revision.ts';
import { fold } from './fold.ts';

/** What the library's filter searches of an article, folded: its title, byline and site, and the kept text. */
export function searchText(title: string, { byline, site, blocks }: Revision): string {
  const kept = blocks.filter((block) => !block.removal && block.kind !== 'title');
  const parts = [title, byline, site, ...kept.map((block) => block.text)];
  return fold(parts.filter(Boolean).join('\n'));
}
