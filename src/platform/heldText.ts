const NAME = 'text of an article';

/** What the tab's own store refuses, as it does in private windows or when it is too much, is held by the page alone. */
let onPage = '';

/** What was typed or pasted in this tab and not kept yet: it outlives a reload, as of a new version. */
export function heldText(): string {
  try {
    return onPage || (sessionStorage.getItem(NAME) ?? '');
  } catch {
    return onPage;
  }
}

/** Holds it for the time of this tab. */
export function holdText(text: string): void {
  onPage = text;
  try {
    sessionStorage.removeItem(NAME);
    if (text) sessionStorage.setItem(NAME, text);
  } catch {
    // It is on the page.
  }
}
