const NAME = 'text of an article';

/** What was typed or pasted in this tab and not handed in yet: it outlives a reload, as of a new version. */
export function heldText(): string {
  try {
    return sessionStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

/** Holds it for the time of this tab; what is too large for that is on the page alone. */
export function holdText(text: string): void {
  try {
    sessionStorage.removeItem(NAME);
    if (text) sessionStorage.setItem(NAME, text);
  } catch {
    // Private windows and a full storage refuse: it stays on the page.
  }
}
