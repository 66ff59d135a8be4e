/**
 * A page that outlived its build asks for parts that are gone: one reload brings the new build. The guard is set
 * by build and survives the reload, so a part that is missing for good ends in the app's error screen, not in a loop.
 */
export function guardMissingChunk(): void {
  let leftAt = -Infinity;
  window.addEventListener('beforeunload', () => {
    leftAt = performance.now();
  });
  window.addEventListener('vite:preloadError', (event) => {
    if (performance.now() - leftAt < LEAVING_MS || !firstTime()) return;
    event.preventDefault();
    location.reload();
  });
}

/**
 * Firefox breaks off what a page fetches as soon as the reader leaves it: that part is not gone, and a reload would keep
 * them there. So long after a page began to be left it is taken to be on its way.
 */
const LEAVING_MS = 10_000;

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
