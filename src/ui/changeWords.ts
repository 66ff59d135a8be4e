/** What became of highlights when texts changed, in a sentence; empty where nothing did. `what` has changed. */
export function changeWords(what: string, kept: number, unsure: number): string {
  const highlights = (count: number) => `${count} ${count === 1 ? 'highlight' : 'highlights'}`;
  const need = unsure === 1 ? 'needs a look' : 'need a look';
  if (kept === 0) return unsure === 0 ? '' : `${highlights(unsure)} ${need}.`;
  return `${what}: ${highlights(kept)} kept${unsure === 0 ? '' : `, ${unsure} ${need}`}.`;
}
