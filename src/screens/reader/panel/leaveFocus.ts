/** What is settled goes from the panel, and its buttons with it: the panel keeps the focus. */
export function leaveFocus(button: HTMLElement): void {
  button.closest('aside')?.focus({ preventScroll: true });
}
