import { digitOf, isSingle, keyOf } from '../core/keys/press.ts';

/** Whoever wants keys. */
export interface KeyListener {
  /** Does what the key asks for; false where it asks for nothing. `repeated`: the key is held down. */
  answer: (key: string, repeated: boolean) => boolean;
  /** Whether the key is the first of two that ask for something. */
  begins: (key: string) => boolean;
  /** Whether letters, digits and signs by themselves may do anything. */
  singleKeys: () => boolean;
}

const listeners: KeyListener[] = [];

/** Listens for keys until the function that it returns is called. Who came last is asked first. */
export function listenForKeys(listener: KeyListener): () => void {
  if (listeners.length === 0) document.addEventListener('keydown', press);
  listeners.unshift(listener);
  return () => {
    listeners.splice(listeners.indexOf(listener), 1);
    if (listeners.length === 0) document.removeEventListener('keydown', press);
  };
}

/** On a Mac the command key is what Ctrl is elsewhere. */
export function isMac(): boolean {
  return /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
}

/** How long the first of two keys waits for its second. */
const CHORD_MS = 1500;
let chord = { key: '', at: Number.NEGATIVE_INFINITY };
let heldUntil = 0;

/** Single letters, digits and signs do nothing for this long. */
export function holdKeys(ms: number): void {
  heldUntil = performance.now() + ms;
}

/** What something else has used, typing fields and open dialogs have for themselves; keys with Ctrl work while one types. */
function press(event: KeyboardEvent): void {
  const mod = isModHeld(event);
  if (event.defaultPrevented || mod === null || document.querySelector('dialog:modal')) return;
  if (!mod && isTyping(event.target)) return;
  const { key, code, shiftKey, repeat } = event;
  const pressed = keyOf({ key, code, shiftKey, mod });
  const digit = mod ? null : digitOf({ code });
  if (isSingle(pressed) && performance.now() < heldUntil) return;
  const begun = performance.now() - chord.at < CHORD_MS ? chord.key : null;
  const asked = [begun && `${begun} ${pressed}`, pressed, digit].filter((one) => one !== null);
  if (asked.some((one) => one && answered(one, repeat))) {
    chord.at = Number.NEGATIVE_INFINITY;
    event.preventDefault();
  } else if (listenersFor(pressed).some((listener) => listener.begins(pressed))) {
    chord = { key: pressed, at: performance.now() };
    event.preventDefault();
  }
}

function answered(key: string, repeated: boolean): boolean {
  return listenersFor(key).some((listener) => listener.answer(key, repeated));
}

function listenersFor(key: string): KeyListener[] {
  return isSingle(key) ? listeners.filter(({ singleKeys }) => singleKeys()) : [...listeners];
}

/** Null where another key is held: Alt, or Ctrl on a Mac. AltGr, with which some layouts write `#`, is none of them. */
function isModHeld(event: KeyboardEvent): boolean | null {
  if (event.getModifierState('AltGraph')) return false;
  const [mod, other] = isMac() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return event.altKey || other ? null : mod;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])'))
  );
}
