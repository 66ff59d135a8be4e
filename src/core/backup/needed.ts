import type { Article } from '../article/article.ts';
import { canonicalJson, hashText } from '../article/revision.ts';
import { articleOfHighlight } from '../highlight/homeNow.ts';
import { homeRevisions } from '../highlight/homeRevisions.ts';
import type { Things } from '../journal/ledger.ts';
import { KINDS } from '../journal/operation.ts';
import { ownerOf } from '../journal/ownerOf.ts';

/** The folder's articles that the reader's data speak of and that are not the reader's own. */
export function spokenOf(things: Things, folder: readonly Article[]): Article[] {
  const marked = [...things.highlight.values()].map(articleOfHighlight);
  const saved = [...things.word.values()].flatMap(({ home }) => home?.article ?? []);
  const spoken = new Set([
    ...KINDS.flatMap((kind) => [...things[kind].keys()].map((id) => ownerOf(kind, id))),
    ...marked,
    ...saved,
    ...things.article.keys(),
  ]);
  return folder.filter(({ id }) => spoken.has(id) && !things.article.get(id)?.own);
}

/**
 * The revisions that have to be there for everything to be read and found again: what articles hold now, and
 * what highlights were made and words saved in. Those in the trash count: they may come back.
 */
export function neededRevisions(things: Things, articles: readonly Article[]): Set<string> {
  const own = [...things.article.values()].flatMap((thing) => thing.own?.revision ?? []);
  const homes = homeRevisions([...things.highlight.values(), ...things.word.values()]);
  return new Set([...articles.map(({ revision }) => revision), ...own, ...homes]);
}

/** Those that are what their name says. What a server answers in place of a missing file is not. */
export function soundRevisions(revisions: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...revisions].flatMap(([hash, json]) => {
      const canonical = canonicalOf(json);
      return canonical && hashText(canonical) === hash ? [[hash, canonical]] : [];
    }),
  );
}

function canonicalOf(json: string): string | null {
  try {
    return canonicalJson(JSON.parse(json));
  } catch {
    return null;
  }
}
