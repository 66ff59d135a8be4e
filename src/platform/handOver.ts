/** Whether the system can be handed words, for its own dictionary or any app. */
export const canHandOver = typeof navigator !== 'undefined' && 'share' in navigator;

/** Lets the reader choose what of the system gets the words. Nothing happens where they choose nothing. */
export async function handOver(words: string): Promise<void> {
  await navigator.share({ text: words }).catch(() => {});
}
