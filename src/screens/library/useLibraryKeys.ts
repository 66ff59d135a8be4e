import { type RefObject, useRef } from 'react';
import type { Article } from '../../core/article/article.ts';
import { safeUrl } from '../../core/article/safeUrl.ts';
import type { Shelf } from '../../core/article/shelf.ts';
import type { Standing } from '../../core/search/listed.ts';
import { openOriginal } from '../../platform/openOriginal.ts';
import { useKeys } from '../../stores/keys.ts';
import { standingNow } from '../../stores/standing.ts';
import { favour, finish, shelve } from '../../stores/triage.ts';
import { firstInView, focusRowSoon, isDrawn } from '../../ui/rowsInView.ts';
import { focusSearch } from '../../ui/SearchField.tsx';
import type { useSelection } from '../../ui/useSelection.ts';

interface LibraryActs {
  main: RefObject<HTMLElement | null>;
  rows: readonly Article[];
  selection: Pick<ReturnType<typeof useSelection>, 'selected' | 'toggle' | 'extend' | 'clear'>;
  /** Opens the tags of one row, or of all that is chosen. */
  onTags: (article: Article | null) => void;
  /** Deletes those of them that the reader brought in. */
  onRemove: (ids: readonly string[]) => void;
}

/** Which row the reader is at, and the keys of the library: they walk it, choose, and act on what is chosen or else on the row. */
export function useLibraryKeys({ main, rows, selection, onTags, onRemove }: LibraryActs) {
  const { selected, toggle, extend, clear } = selection;
  const active = useRef(-1);
  const goTo = (index: number) => {
    active.current = index;
    focusRowSoon(main.current, index);
  };
  const step = (by: 1 | -1, extending: boolean) => {
    const at = active.current;
    const here = isDrawn(main.current, at) ? at : firstInView(main.current) - by;
    const next = Math.min(rows.length - 1, Math.max(0, here + by));
    if (next < 0) return;
    if (extending) extend(next, here);
    goTo(next);
  };
  const here = () => rows[active.current] ?? null;
  /** What keys act on: all that is chosen, or else the row where the reader is. */
  const meant = () => (selected.size > 0 ? [...selected] : (here()?.id ?? []));
  const ids = () => [meant()].flat();
  /** The rows move up where some leave the list: the reader stays in place. */
  const act = (does: (ids: readonly string[]) => void) => () => {
    const all = ids();
    if (all.length === 0) return false;
    does(all);
    if (selected.size === 0) goTo(Math.min(active.current, rows.length - 1));
    return true;
  };
  const isEach = (all: readonly string[], test: (standing: Standing) => boolean) =>
    all.every((id) => test(standingNow(id)));
  const putOn = (shelf: Shelf) =>
    act((all) => shelve(all, isEach(all, (one) => one.shelf === shelf) ? 'inbox' : shelf));
  useKeys({
    next: () => step(1, false),
    previous: () => step(-1, false),
    selectNext: () => step(1, true),
    selectPrevious: () => step(-1, true),
    select: () => here() !== null && toggle(active.current),
    search: focusSearch,
    favourite: act((all) => favour(all, !isEach(all, ({ favourite }) => favourite))),
    archive: putOn('archive'),
    later: putOn('later'),
    finish: act((all) => finish(all, !isEach(all, ({ state }) => state === 'finished'))),
    original: () => {
      const address = safeUrl(here()?.url ?? null);
      return address !== null && openOriginal(address);
    },
    tag: () => (selected.size > 0 ? onTags(null) : here() !== null && onTags(here())),
    remove: act(onRemove),
    leave: () => selected.size > 0 && clear(),
  });
  return { active, goTo };
}
