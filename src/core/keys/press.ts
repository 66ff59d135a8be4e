/** A key that goes down, as the browser tells of it. */
export interface Press {
  /** What is printed on it, and in force: letters go by this, so that they are right on AZERTY too. */
  key: string;
  /** Where it is. */
  code: string;
  shiftKey: boolean;
  /** Ctrl is held; on a Mac, ⌘. */
  mod: boolean;
}

/**
 * A press as bindings write it: `j`, `Shift+j`, `?`, `ArrowDown`, `Shift+ArrowDown`, `Mod+k`. Shift is told of letters and of
 * keys that have a name; other signs are what Shift has made of them already. Caps Lock changes nothing.
 */
export function keyOf({ key, shiftKey, mod }: Press): string {
  const isLetter = isOneSign(key) && key.toLowerCase() !== key.toUpperCase();
  const name = key === ' ' ? 'Space' : isLetter ? key.toLowerCase() : key;
  const shift = shiftKey && (isLetter || !isOneSign(key) || key === ' ');
  return `${mod ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

/** The digit that stands at the key's place: AZERTY has its digits on the shifted level. Null where there is none. */
export function digitOf({ code }: Pick<Press, 'code'>): string | null {
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null;
}

/** Whether it is a letter, digit or sign by itself (or two of them one after another), which readers may switch off. */
export function isSingle(key: string): boolean {
  return key.split(' ').every((press) => isOneSign(press.replace(/^Shift\+(?=.)/, '')));
}

/** Whether a reader may give this key to a command: what moves, opens and closes keeps doing that, and Ctrl is the browser's. */
export function isBindable(key: string): boolean {
  return isSingle(key) || /^(?:Shift\+)?F(?:[2-46-9]|10)$/.test(key);
}

const WORDS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Mod: 'Ctrl',
};

/**
 * A key as a reader would name it: "Shift+j", "g then l", "Ctrl+k". `named`: what keys are called on this keyboard, in this
 * language; `then` stands between keys pressed one after another.
 */
export function keyWords(
  key: string,
  named: Readonly<Record<string, string>> = {},
  then = 'then',
): string {
  const words = (press: string) =>
    press
      .split(/(?<=.)\+(?=.)/)
      .map((part) => named[part] ?? WORDS[part] ?? part)
      .join('+');
  return key.split(' ').map(words).join(` ${then} `);
}

function isOneSign(key: string): boolean {
  return [...key].length === 1;
}
