import { COLOR_NAME_SETTINGS } from './colorNames.ts';
import { KEY_SETTINGS } from './keys.ts';
import { TEMPLATE_SETTING } from './noteTemplate.ts';
import { SETTING_NAMES } from './settings.ts';

/**
 * The settings that a backup brings with it: everything that the reader chose, and nothing that is this device's own or lets
 * the app ask another site for anything.
 */
export const PORTABLE_SETTINGS: readonly string[] = [
  ...SETTING_NAMES,
  ...COLOR_NAME_SETTINGS,
  ...KEY_SETTINGS,
  TEMPLATE_SETTING,
];
