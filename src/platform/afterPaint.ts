/** Does what can wait until the next frame is out: by then the page shows what it was drawn for. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
