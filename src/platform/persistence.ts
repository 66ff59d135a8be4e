/** Whether the browser has promised not to clear this app's storage by itself; null where it can't say. */
export async function storageKept(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

/** Asks the browser for that promise. */
export async function keepStorage(): Promise<boolean | null> {
  return (await navigator.storage?.persist?.()) ?? null;
}

let asked = false;

/** Asks for it once a visit, and only where it was not given: some browsers ask the reader. */
export async function keepStorageOnce(): Promise<void> {
  if (asked) return;
  asked = true;
  if ((await storageKept()) === false) await keepStorage();
}

/** About how many bytes this origin uses; null where the browser can't say. */
export async function storageUsed(): Promise<number | null> {
  return (await navigator.storage?.estimate?.())?.usage ?? null;
}

/** Safari in a tab clears a site's storage after seven days without a visit; installed, it does not. */
export function isSafari(): boolean {
  const installed = matchMedia('(display-mode: standalone)').matches;
  return (
    /^((?!chrome|chromium|android|crios|fxios).)*safari/i.test(navigator.userAgent) && !installed
  );
}
