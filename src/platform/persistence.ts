/** Whether the browser has promised not to clear this app's storage by itself; null where it can't say. */
export async function storageKept(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

/** Asks the browser for that promise. */
export async function keepStorage(): Promise<boolean | null> {
  return (await navigator.storage?.persist?.()) ?? null;
}
