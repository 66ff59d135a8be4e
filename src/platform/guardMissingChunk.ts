/**
 * A page that outlived its build asks for parts that are gone: one reload brings the new build. The guard is set
 * by build and survives the reload, so a part that is missing for good ends in the app's error screen, not in a loop.
 */
export function guardMissingChunk(): void {
  let leftAt = -Infinity;
  const isLeaving = () => performance.now() - leftAt < LEAVING_MS;
  window.addEventListener('beforeunload', () => {
    leftAt = performance.now();
  });
  window.addEventListener('vite:preloadError', (event) => {
    if (isLeaving() || !firstTime()) return;
    event.preventDefault();
    void handedIn().finally(() => isLeaving() || location.reload());
  });
}

/**
 * Firefox breaks off what a page fetches as soon as the reader leaves it: that part is not gone, and a reload would keep
 * them there. So long after a page began to be left it is taken to be on its way.
 */
const LEAVING_MS = 10_000;

/** What is not kept within this time will not be kept by waiting. */
const PATIENCE_MS = 3000;

let settled = () => Promise.resolve();

/** Says what such a reload has to wait for, so that nothing is lost by it. */
export function settleBeforeReload(settle: () => Promise<void>): void {
  settled = settle;
}

/** A field that is left hands in what was typed. */
function handedIn(): Promise<unknown> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return Promise.race([settled(), new Promise((tired) => setTimeout(tired, PATIENCE_MS))]);
}

function firstTime(): boolean {
  const guard = `reloaded-from:${import.meta.url}`;
  try {
    if (sessionStorage.getItem(guard)) return false;
    sessionStorage.setItem(guard, 'yes');
    return true;
  } catch {
    return false;
  }
}
