import type { Block } from '../article/block.ts';
import type { Revision } from '../article/revision.ts';

/** What search looks at in a revision. */
export interface Searched extends Pick<Revision, 'title' | 'byline' | 'site' | 'lang'> {
  /** Those that have text and were not left out. */
  blocks: Pick<Block, 'kind' | 'text'>[];
}

/** What search looks at in a revision as it is kept. Where that is damaged, there is nothing to look at. */
export function searchedIn(json: string): Searched {
  const { title, byline, site, lang, blocks } = JSON.parse(json) as Record<keyof Searched, unknown>;
  const all = Array.isArray(blocks) ? (blocks as (Partial<Block> | null)[]) : [];
  return {
    title: textOr(title),
    byline: textOr(byline),
    site: textOr(site),
    lang: textOr(lang),
    blocks: all.flatMap((block) => {
      const { kind, text, removal } = block ?? {};
      return kind && typeof text === 'string' && text && !removal ? [{ kind, text }] : [];
    }),
  };
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
