import { useEffect } from 'react';

/** Not while the reader's first screen is on its way. */
const FIRST_MS = 8000;
const AGAIN_MS = 3_600_000;

/** Keeps house while the app is open: soon after it opened, then hourly. What fails waits for the next time. */
export function useHousekeeping(): void {
  useEffect(() => {
    const keep = () =>
      void import('../../stores/housekeeping.ts')
        .then(({ keepHouse }) => keepHouse())
        .catch(() => {});
    const soon = setTimeout(keep, FIRST_MS);
    const again = setInterval(keep, AGAIN_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, []);
}
