import { create } from 'zustand';
import { type KeepResult, keepRevisions } from '../platform/keepOffline.ts';
import { fetchCatalog } from '../platform/library.ts';

/** Whether the app itself is kept on this device; `settled` once that is known. */
export const useShellKept = create(() => ({ settled: false, kept: false }));

/** How much of the folder's library is kept on this device; null until something is known. */
export const useKept = create<{ state: KeepResult | null; done: boolean }>(() => ({
  state: null,
  done: false,
}));

let running = false;

/** Keeps every article of the catalog on this device, and tells how far that is. Once is enough; again does no harm. */
export async function keepLibrary(): Promise<void> {
  if (running || useKept.getState().done) return;
  running = true;
  try {
    const { articles } = await fetchCatalog();
    const state = await keepRevisions(
      articles.map(({ revision }) => revision),
      {
        base: import.meta.env.BASE_URL,
        onProgress: (count) => useKept.setState({ state: { ...count, trouble: null } }),
      },
    );
    useKept.setState({ state, done: state.kept === state.total });
  } catch {
    useKept.setState({ state: { kept: 0, total: 0, trouble: 'network' }, done: false });
  } finally {
    running = false;
  }
}
