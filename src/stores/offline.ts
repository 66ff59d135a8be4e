import { create } from 'zustand';
import type { Article } from '../core/article/article.ts';
import { homeRevisions } from '../core/highlight/homeRevisions.ts';
import {
  forgetRevisions,
  type KeepResult,
  type KeepTrouble,
  keepRevisions,
  keptRevisions,
} from '../platform/keepOffline.ts';
import { fetchCatalog } from '../platform/library.ts';
import { keepBundledPictures } from '../platform/pictures.ts';
import { readWanted, type Wanted, writeWanted } from '../platform/wanted.ts';
import { startLedger, things } from './ledger.ts';

/** Larger libraries are kept only where the reader says so. */
const WHOLE_MOST = 20_000;
/** ms between two words on how far it is: with thousands of articles, a line for each would be all the page does. */
const TOLD_EVERY = 250;

/** Whether the app itself is kept on this device; `settled` once that is known. */
export const useShellKept = create(() => ({ settled: false, kept: false }));

/** What of the folder's library is kept on this device. */
export interface Kept {
  /** Revisions that are here; null until that is known. The same set while it grows: `told` counts up. */
  revisions: ReadonlySet<string> | null;
  told: number;
  /** Whether all articles are to be kept, also those that come. */
  whole: boolean;
  /** How much of what is wanted is here, and what stands in the way of the rest; null until that is known. */
  state: KeepResult | null;
  keeping: boolean;
}

export const useKept = create<Kept>(() => ({
  revisions: null,
  told: 0,
  whole: true,
  state: null,
  keeping: false,
}));

const base = import.meta.env.BASE_URL;
let turn: Promise<unknown> = Promise.resolve();
let stop = new AbortController();

/** Keeps what is wanted and is not here yet: on a new visit it goes on where the last one ended. */
export function keepLibrary(): Promise<void> {
  return inTurn(async () => {
    const { articles } = await fetchCatalog();
    const wanted = await readWanted(base);
    const whole = isWhole(wanted, articles);
    const chosen = new Set(wanted.articles);
    const hashes = articles
      .filter(({ id }) => whole || chosen.has(id))
      .map(({ revision }) => revision);
    const revisions = await keptRevisions(base);
    useKept.setState({ revisions, whole, keeping: true });
    stop = new AbortController();
    const onProgress = nowAndThen((state) => useKept.setState({ state, told: nextWord() }));
    const { signal } = stop;
    const options = { base, kept: revisions, isAll: whole, onProgress, signal };
    const kept = await keepRevisions(hashes, options);
    const state = { ...kept, trouble: kept.trouble ?? (await indexTrouble(whole, signal)) };
    useKept.setState({ state, keeping: false, told: nextWord() });
    if (state.trouble) return;
    if (whole) void keepBundledPictures();
    await forgetOthers(articles.map(({ revision }) => revision));
  });
}

/** Keeps these articles, from now on and in whichever revision. */
export async function keepArticles(added: readonly Article[]): Promise<void> {
  const ids = added.map(({ id }) => id);
  await want(({ all, articles }) => ({ all, articles: [...new Set([...articles, ...ids])] }));
  return keepLibrary();
}

/** Lets go of these articles. What highlights need to find their places again stays. */
export async function letGoOf(articles: readonly Article[]): Promise<void> {
  const ids = new Set(articles.map(({ id }) => id));
  await want((wanted) => ({
    all: false,
    articles: wanted.articles.filter((id) => !ids.has(id)),
  }));
  await inTurn(async () => {
    const going = new Set(articles.map(({ revision }) => revision));
    const kept = await keptRevisions(base);
    await forgetOthers([...kept].filter((hash) => !going.has(hash)));
  });
  return keepLibrary();
}

/** Keeps every article, also those that come. */
export async function keepAll(): Promise<void> {
  await want(({ articles }) => ({ all: true, articles }));
  return keepLibrary();
}

/** Keeps no more than the reader has chosen one by one. */
export async function keepChosenAlone(): Promise<void> {
  stopKeeping();
  await want(({ articles }) => ({ all: false, articles }));
  await inTurn(async () => {
    const [{ articles }, wanted] = await Promise.all([fetchCatalog(), readWanted(base)]);
    const chosen = new Set(wanted.articles);
    await forgetOthers(articles.filter(({ id }) => chosen.has(id)).map(({ revision }) => revision));
  });
  return keepLibrary();
}

/** Ends what is under way; what came stays, and the rest may come later. */
export function stopKeeping(): void {
  stop.abort();
}

/** Why the index is not kept as it should be; null where it is. */
async function indexTrouble(whole: boolean, signal: AbortSignal): Promise<KeepTrouble | null> {
  const { keepIndex } = await import('../platform/keepIndex.ts');
  if (await keepIndex(base, { whole, signal })) return null;
  return signal.aborted ? 'stopped' : 'network';
}

function isWhole({ all }: Wanted, articles: readonly Article[]): boolean {
  return all ?? articles.length <= WHOLE_MOST;
}

async function want(change: (wanted: Wanted) => Wanted): Promise<void> {
  const wanted = await readWanted(base);
  const changed = change(wanted);
  await writeWanted(changed, base);
}

/** One thing after another: what was asked for last is done with what those before it left. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work).catch(() => {
    useKept.setState({ state: { kept: 0, total: 0, trouble: 'network' } });
  });
  turn = done.then(() => useKept.setState({ keeping: false }));
  return done;
}

/** Nothing is forgotten while it is not known what highlights need. */
async function forgetOthers(hashes: readonly string[]): Promise<void> {
  const opened = await startLedger().then(
    () => true,
    () => false,
  );
  if (!opened) return;
  const homes = homeRevisions(things.highlight.getState().values());
  await forgetRevisions(new Set([...hashes, ...homes]), base);
}

function nextWord(): number {
  return useKept.getState().told + 1;
}

function nowAndThen(tell: (state: KeepResult) => void): (state: KeepResult) => void {
  let told = 0;
  return (state) => {
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    tell(state);
  };
}
