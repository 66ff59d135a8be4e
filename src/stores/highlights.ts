import type { Home } from '../core/highlight/anchor.ts';
import type { Color } from '../core/highlight/color.ts';
import { homeNow } from '../core/highlight/homeNow.ts';
import type { Style } from '../core/highlight/style.ts';
import type { Fields } from '../core/journal/operation.ts';
import { keepStorageOnce } from '../platform/persistence.ts';
import { randomId } from '../platform/randomId.ts';
import { commit, things } from './ledger.ts';

/** A passage that the reader marked. */
export interface Highlight {
  id: string;
  /** Where it was made, or where the reader attached it since. */
  home: Home;
  /** Kept as a note without a place, by the reader's choice. */
  detached: boolean;
  color: Color;
  style: Style;
  /** Markdown; empty where there is none. */
  note: string;
  createdAt: number;
}

export const useHighlights = things.highlight;

/** The highlights that exist, in the order they were made. */
export function livingHighlights(
  all: ReadonlyMap<string, Partial<Fields['highlight']>>,
  article?: string,
): Highlight[] {
  const living: Highlight[] = [];
  for (const [id, fields] of all) {
    if (fields.deletedAt) continue;
    const highlight = KNOWN.get(fields) ?? remembered(id, fields);
    if (highlight && (!article || highlight.home.article === article)) living.push(highlight);
  }
  return living.sort((a, b) => a.createdAt - b.createdAt);
}

/** The same fields are the same highlight: lists of thousands redraw and search only what has changed. */
const KNOWN = new WeakMap<Partial<Fields['highlight']>, Highlight>();

function remembered(id: string, fields: Partial<Fields['highlight']>): Highlight | null {
  const highlight = highlightOf(id, fields);
  if (highlight) KNOWN.set(fields, highlight);
  return highlight;
}

function highlightOf(id: string, fields: Partial<Fields['highlight']>): Highlight | null {
  const { detached, color, style, note, createdAt } = fields;
  const home = homeNow(fields);
  if (!home) return null;
  return {
    id,
    home,
    detached: detached ?? false,
    color: color ?? 'saffron',
    style: style ?? 'fill',
    note: note ?? '',
    createdAt: createdAt ?? 0,
  };
}

/** Marks a passage. Returns the new highlight's id at once; `kept` resolves when it is flushed. */
export function addHighlight(
  home: Home,
  { color, style }: Pick<Highlight, 'color' | 'style'>,
): { id: string; kept: Promise<boolean> } {
  const id = randomId();
  const kept = commit(
    [
      { kind: 'highlight', id, field: 'home', value: home },
      { kind: 'highlight', id, field: 'color', value: color },
      ...(style === 'fill'
        ? []
        : [{ kind: 'highlight', id, field: 'style', value: style } as const]),
      { kind: 'highlight', id, field: 'createdAt', value: Date.now() },
    ],
    'Highlight',
  );
  void kept.then(keepStorageOnce).catch(() => {}); // from now on there is something to lose
  return { id, kept };
}

export function recolor(id: string, color: Color): Promise<boolean> {
  return recolorAll([id], color);
}

/** In one act: one undo gives each its own colour back. */
export function recolorAll(ids: readonly string[], color: Color): Promise<boolean> {
  return commit(
    ids.map((id) => ({ kind: 'highlight', id, field: 'color', value: color })),
    'Change of colour',
  );
}

export function restyle(id: string, style: Style): Promise<boolean> {
  return commit([{ kind: 'highlight', id, field: 'style', value: style }], 'Change of style');
}

/** Writes a note. While it is being typed only the first draft can be undone: that gives back what stood before. */
export function saveNote(
  id: string,
  note: string,
  { undoable }: { undoable: boolean },
): Promise<boolean> {
  return commit(
    [{ kind: 'highlight', id, field: 'note', value: note }],
    undoable ? 'Note' : undefined,
  );
}

export function deleteHighlight(id: string): Promise<boolean> {
  return deleteHighlights([id]);
}

/** In one act: one undo brings all of them back. */
export function deleteHighlights(ids: readonly string[]): Promise<boolean> {
  const value = Date.now();
  return commit(
    ids.map((id) => ({ kind: 'highlight', id, field: 'deletedAt', value })),
    ids.length === 1 ? 'Deletion of a highlight' : `Deletion of ${ids.length} highlights`,
  );
}
