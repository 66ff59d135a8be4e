import { useShallow } from 'zustand/react/shallow';
import { once } from '../core/highlight/once.ts';
import type { Fields } from '../core/journal/operation.ts';
import { LANGUAGES } from '../platform/language.ts';
import { commit, things } from './ledger.ts';

/** What the reader can set, with the values each setting takes; the first is what it is until set. */
const CHOICES = {
  /** What the app itself says things in; `system`: as the browser asks. */
  language: ['system', ...LANGUAGES],
  theme: ['system', 'paper', 'sepia', 'grey', 'night', 'black', 'contrast'],
  /** Whether the text runs on or is turned page by page. */
  flow: ['scroll', 'pages'],
  /** What the text around is dimmed for. */
  focus: ['off', 'line', 'paragraph'],
  /** Words a minute at which the text scrolls by itself; 0: at the reader's own pace. */
  driftPace: [0, 100, 130, 160, 200, 240, 280, 320, 380, 450],
  face: ['literata', 'hyperlegible', 'dyslexic', 'serif', 'sans'],
  /** Text size in per cent of the size that the window's width asks for. */
  textSize: [100, 80, 90, 110, 120, 135, 150, 175, 200],
  measure: ['medium', 'narrow', 'wide'],
  leading: ['normal', 'tight', 'loose'],
  paragraphs: ['space', 'indent'],
  justify: [false, true],
  hyphens: [true, false],
  /** Quotation marks, dashes and spaces as the language's printers set them; else as they were written. */
  typeset: [true, false],
  /** How fast an article is read aloud, in per cent of the voice's own speed. */
  aloudSpeed: [100, 60, 80, 120, 140, 160, 180, 200, 250],
  singleKeys: [true, false],
  /** Whether it is written down how long the reader reads. */
  statistics: [true, false],
  /** Highlights as `<mark>`, which screen readers tell of; painted ones they pass over. */
  marks: [false, true],
} as const;

export type Settings = { [S in keyof typeof CHOICES]: (typeof CHOICES)[S][number] };

/** The settings that a backup may bring with it: how the app looks and what keys do, nothing else. */
export const SETTING_NAMES = Object.keys(CHOICES);

export const DRIFT_PACES = CHOICES.driftPace.filter((pace) => pace > 0);

export const TEXT_SIZES = [...CHOICES.textSize].sort((a, b) => a - b);

export const ALOUD_SPEEDS = [...CHOICES.aloudSpeed].sort((a, b) => a - b);

/** The settings as stored, each unknown or damaged value replaced by what the setting is until set. */
function settingsOf(all: ReadonlyMap<string, Partial<Fields['setting']>>): Settings {
  const entries = Object.entries(CHOICES).map(([name, choices]) => {
    const value = all.get(name)?.value;
    const known = (choices as readonly unknown[]).includes(value);
    return [name, known ? value : choices[0]];
  });
  return Object.fromEntries(entries) as Settings;
}

/** Many parts of a screen ask. */
const settingsIn = once(settingsOf);

export function useSettings(): Settings {
  return things.setting(useShallow(settingsIn));
}

export function readSettings(): Settings {
  return settingsOf(things.setting.getState());
}

export function onSettings(listener: (settings: Settings) => void): void {
  things.setting.subscribe((all) => listener(settingsOf(all)));
}

export function setSetting<S extends keyof Settings>(
  name: S,
  value: Settings[S],
): Promise<boolean> {
  return commit([{ kind: 'setting', id: name, field: 'value', value }]);
}
