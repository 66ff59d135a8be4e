import type { Block, Reason } from '../article/block.ts';
import { figuresOf } from '../article/figure.ts';
import { type Revision, revisionHash } from '../article/revision.ts';

/** A revision as `clean` prints it: the same content, laid out flat. Null where unknown. */
export interface FlatArticle {
  title: string | null;
  byline: string | null;
  authors: string[];
  site: string | null;
  agency: string | null;
  url: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  truncated: boolean;
  lede: string | null;
  /** Texts of the kept blocks in order, the lede among them; no title, caption, credit or related line. */
  body: string[];
  figures: { caption: string | null; credit: string | null; agency: string | null }[];
  related: { text: string; url: string | null }[];
  removed: { text: string; reason: Reason }[];
  blocks: Block[];
  /** The revision's hash. */
  revision: string;
}

const APART: ReadonlySet<string> = new Set(['title', 'figure', 'caption', 'credit', 'related']);

/** Whether a block belongs to the body: kept, and no title, figure, caption, credit or related line. */
export function isBody({ kind, removal }: Block): boolean {
  return !removal && !APART.has(kind);
}

/** The flat form of a revision. */
export function flatten(revision: Revision): FlatArticle {
  const { blocks, ...about } = revision;
  const kept = blocks.filter((block) => !block.removal);
  return {
    ...about,
    lede: kept.find((block) => block.kind === 'lede')?.text ?? null,
    body: blocks.filter(isBody).map((block) => block.text),
    figures: figuresOf(blocks).map(({ caption, credit, agency }) => ({ caption, credit, agency })),
    related: kept.filter((block) => block.kind === 'related').map(target),
    removed: blocks.flatMap(({ text, removal }) =>
      removal ? [{ text, reason: removal.reason }] : [],
    ),
    blocks,
    revision: revisionHash(revision),
  };
}

/** Where a related line leads: what its link covers, or all of it where it has none. */
function target(block: Block): { text: string; url: string | null } {
  const link = block.marks?.find((mark) => mark.kind === 'link');
  if (!link) return { text: block.text, url: null };
  return { text: block.text.slice(link.start, link.end), url: link.url ?? null };
}
