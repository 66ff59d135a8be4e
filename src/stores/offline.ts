import { create } from 'zustand';
import { homeRevisions } from '../core/highlight/homeRevisions.ts';
import {
  forgetRevisions,
  type KeepCount,
  type KeepResult,
  keepRevisions,
} from '../platform/keepOffline.ts';
import { fetchCatalog } from '../platform/library.ts';
import { keepBundledPictures } from '../platform/pictures.ts';
import { startLedger, things } from './ledger.ts';

/** Whether the app itself is kept on this device; `settled` once that is known. */
export const useShellKept = create(() => ({ settled: false, kept: false }));

/** How much of the folder's library is kept on this device; null until something is known. */
export const useKept = create<{ state: KeepResult | null; done: boolean }>(() => ({
  state: null,
  done: false,
}));

const base = import.meta.env.BASE_URL;
let running = false;

/** Keeps every article of the catalog on this device, and tells how far that is. Once is enough; again does no harm. */
export async function keepLibrary(): Promise<void> {
  if (running || useKept.getState().done) return;
  running = true;
  try {
    const revisions = (await fetchCatalog()).articles.map(({ revision }) => revision);
    const state = await keepRevisions(revisions, { base, onProgress: tellNowAndThen() });
    const done = state.kept === state.total;
    useKept.setState({ state, done });
    if (done) void keepBundledPictures();
    if (done && (await opened()))
      await forgetRevisions(
        new Set([...revisions, ...homeRevisions(things.highlight.getState().values())]),
        base,
      );
  } catch {
    useKept.setState({ state: { kept: 0, total: 0, trouble: 'network' }, done: false });
  } finally {
    running = false;
  }
}

/** Nothing is forgotten while it is not known what highlights need. */
function opened(): Promise<boolean> {
  return startLedger().then(
    () => true,
    () => false,
  );
}

/** With thousands of articles, a line for each would be all the page does. */
function tellNowAndThen(): (count: KeepCount) => void {
  let told = 0;
  return (count) => {
    if (performance.now() - told < 100) return;
    told = performance.now();
    useKept.setState({ state: { ...count, trouble: null } });
  };
}
