import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useShallow } from 'zustand/react/shallow';
import { COLORS, type Color } from '../core/highlight/color.ts';
import type { Fields } from '../core/journal/operation.ts';
import { commit, things } from './ledger.ts';

/** What the reader calls each colour; by the app's name for it until they call it otherwise. */
export type ColorNames = Record<Color, string>;

function ownNames(): ColorNames {
  return { saffron: t`saffron`, sage: t`sage`, sky: t`sky`, rose: t`rose`, lilac: t`lilac` };
}

/** The settings that hold them. */
export const COLOR_NAME_SETTINGS = COLORS.map(settingOf);

function settingOf(color: Color): string {
  return `colorName.${color}`;
}

/** A longer name is cut. UTF-16 units. */
export const LONGEST_COLOR_NAME = 30;

export function colorNamesOf(all: ReadonlyMap<string, Partial<Fields['setting']>>): ColorNames {
  const own = ownNames();
  const entries = COLORS.map((color) => {
    const given = all.get(settingOf(color))?.value;
    const name = typeof given === 'string' && given.trim().slice(0, LONGEST_COLOR_NAME);
    return [color, name || own[color]];
  });
  return Object.fromEntries(entries) as ColorNames;
}

export function useColorNames(): ColorNames {
  useLingui(); // whoever names them does so anew in another language
  return things.setting(useShallow(colorNamesOf));
}

/** What the reader calls a colour now. */
export function colorName(color: Color): string {
  return colorNamesOf(things.setting.getState())[color];
}

/** Calls a colour so; with nothing, or its own name, as it was called before. */
export function nameColor(color: Color, name: string): Promise<boolean> {
  const value = name.trim().slice(0, LONGEST_COLOR_NAME);
  return commit(
    [
      {
        kind: 'setting',
        id: settingOf(color),
        field: 'value',
        value: value && value !== ownNames()[color] ? value : null,
      },
    ],
    'Name of a colour',
  );
}
