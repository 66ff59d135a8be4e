import type { Page } from '@playwright/test';

/** What the page has a voice say, and what the test has the voice do. */
export interface Mouth {
  /** What is being said; null while nothing is. */
  saying: string | null;
  voice: string | null;
  rate: number;
  word(offset: number): void;
  end(): void;
  /** It falls silent and tells nobody. */
  forget(): void;
}

export type FakeVoice = { name: string; lang: string; localService: boolean };

/** Gives the page these voices, which say nothing by themselves: a browser without a screen has none. */
export async function giveVoices(page: Page, voices: readonly FakeVoice[]): Promise<void> {
  await page.addInitScript((given) => {
    let current: SpeechSynthesisUtterance | null = null;
    const tell = (type: string, more: object = {}) => {
      const event = Object.assign(new Event(type), more);
      current?.dispatchEvent(event);
    };
    const mouth: Mouth = {
      get saying() {
        return current?.text ?? null;
      },
      get voice() {
        return (current as { voice: { name: string } | null } | null)?.voice?.name ?? null;
      },
      get rate() {
        return current?.rate ?? 0;
      },
      word: (offset) => tell('boundary', { name: 'word', charIndex: offset }),
      end: () => {
        const said = current;
        current = null;
        said?.dispatchEvent(new Event('end'));
      },
      forget: () => {
        current = null;
      },
    };
    class Said extends EventTarget {
      voice: unknown = null;
      lang = '';
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    for (const name of ['start', 'boundary', 'end', 'error'])
      Object.defineProperty(Said.prototype, `on${name}`, {
        set(this: EventTarget, listener: EventListener) {
          this.addEventListener(name, listener);
        },
      });
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => given.map((voice) => ({ ...voice, voiceURI: voice.name, default: false })),
      speak: (utterance: SpeechSynthesisUtterance) => {
        current = utterance;
        tell('start');
      },
      cancel: () => {
        const cut = current;
        current = null;
        cut?.dispatchEvent(new Event('error'));
      },
      pending: false,
    });
    Object.defineProperty(synthesis, 'speaking', { get: () => current !== null });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Said });
    Object.assign(window, { mouth });
  }, voices);
}

type Mouthed = { mouth: Mouth };

/** What is being said; null while nothing is. */
export function saying(page: Page): Promise<string | null> {
  return page.evaluate(() => (window as unknown as Mouthed).mouth.saying);
}

export function voiceAndRate(page: Page): Promise<[string | null, number]> {
  return page.evaluate(() => {
    const { voice, rate } = (window as unknown as Mouthed).mouth;
    return [voice, rate];
  });
}

/** The voice comes to the word at this offset of what it says. */
export function sayWord(page: Page, offset: number): Promise<void> {
  return page.evaluate((at) => (window as unknown as Mouthed).mouth.word(at), offset);
}

/** The voice has said it. */
export function endSaying(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as Mouthed).mouth.end());
}

/** The voice falls silent, and tells nobody: as Chrome's do at times. */
export function forgetSaying(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as Mouthed).mouth.forget());
}
