/** What stands above is under the bar. px of the viewport. */
const TOP = 72;

/** Only rows near the window are drawn. */
export function isDrawn(list: Element | null, index: number): boolean {
  return rowAt(list, index) !== null;
}

/** Index of the first row in view, or -1. */
export function firstInView(list: Element | null): number {
  const rows = Array.from(list?.querySelectorAll<HTMLElement>('[data-row]') ?? []);
  const row = rows.find((one) => one.getBoundingClientRect().bottom > TOP);
  return row ? Number(row.dataset.row) : -1;
}

/**
 * Moves the focus to a row as soon as it is drawn: a list that was left elsewhere needs a few frames to be there.
 * Whoever types meanwhile goes on typing.
 */
export function focusRowSoon(list: Element | null, index: number): void {
  const look = (frames: number) =>
    requestAnimationFrame(() => {
      const entry = rowAt(list, index)?.querySelector<HTMLElement>('[data-entry]');
      if (!entry && frames > 0) look(frames - 1);
      if (
        !entry ||
        document.activeElement?.matches('input:not([type="checkbox"]), textarea, select')
      )
        return;
      entry.focus({ preventScroll: true });
      entry.scrollIntoView({ block: 'nearest' });
    });
  look(10);
}

function rowAt(list: Element | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? null;
}
