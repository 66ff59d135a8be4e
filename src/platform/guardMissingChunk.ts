/**
 * A page that outlived its build asks for parts that are gone: one reload brings the new build. The guard is set
 * by build and survives the reload, so a part that is missing for good ends in the app's error screen, not in a loop.
 */
export function guardMissingChunk(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!firstTime()) return;
    event.preventDefault();
    location.reload();
  });
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
