import { expect, test, vi } from 'vitest';
import { COLORS } from '../core/highlight/color.ts';
import { COMMAND_IDS } from '../core/keys/commands.ts';
import { nameColor } from './colorNames.ts';
import { bindKeys } from './keys.ts';
import { things } from './ledger.ts';
import { setNoteTemplate } from './noteTemplate.ts';
import { PORTABLE_SETTINGS } from './portableSettings.ts';
import { setSetting } from './settings.ts';

vi.mock('../platform/journal.ts', () => ({
  NotKept: class extends Error {},
  openJournal: () => new Promise(() => {}),
}));

test('whatever the reader chooses comes along in a backup', () => {
  for (const color of COLORS) void nameColor(color, 'Evidence');
  void bindKeys(COMMAND_IDS.map((id) => [id, 'y']));
  void setNoteTemplate('{{text}}');
  void setSetting('theme', 'night');
  void setSetting('language', 'fr');
  const chosen = [...things.setting.getState().keys()];
  expect(chosen).toHaveLength(COLORS.length + COMMAND_IDS.length + 3);
  expect(PORTABLE_SETTINGS).toEqual(expect.arrayContaining(chosen));
});

test('what is this device’s own stays here', () => {
  for (const own of ['backupFolder', 'backedUpAt', 'backupRemindedAt'])
    expect(PORTABLE_SETTINGS).not.toContain(own);
});
