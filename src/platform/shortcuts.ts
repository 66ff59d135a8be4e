/** Keys as a reader names them (`j`, `Escape`, `?`) and what each does; false where it let the key pass. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => unknown>;

/**
 * Listens for single keys. Typing fields, held modifiers and keys that something else has used are left alone.
 * `early` shortcuts are asked before all others. Letters go by what is printed on the key, so that they are right on AZERTY too.
 */
export function listenForKeys(
  shortcuts: Shortcuts,
  singleKeys: () => boolean,
  early = false,
): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isHeld(event) || isTyping(event.target)) return;
    const act = shortcuts[event.key] ?? shortcuts[digitOf(event) ?? ''];
    if (event.repeat && !WALKING.test(event.key)) return;
    if (event.key.length === 1 && performance.now() < heldUntil) return;
    if (!act || (event.key.length === 1 && !singleKeys())) return;
    if (act(event) !== false) event.preventDefault();
  };
  document.addEventListener('keydown', listen, early);
  return () => document.removeEventListener('keydown', listen, early);
}

let heldUntil = 0;

/** Single letters, digits and signs do nothing for this long. */
export function holdKeys(ms: number): void {
  heldUntil = performance.now() + ms;
}

/** Only these go on while they are held. */
const WALKING = /^(?:[jk]|Arrow(?:Up|Down))$/;

/** AltGr, with which some layouts write `#`, counts as Ctrl and Alt. */
function isHeld(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return false;
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** AZERTY has its digits on the shifted level: the key's place counts for them. */
function digitOf({ code }: KeyboardEvent): string | undefined {
  return /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])'))
  );
}
