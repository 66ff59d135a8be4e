import { t } from '@lingui/core/macro';
import { keyWords } from '../core/keys/press.ts';
import { isMac } from '../platform/shortcuts.ts';

/** A key as this keyboard and the reader's language call it: "Ctrl+k", "⌘+k", "g then l". */
export function keyName(key: string): string {
  const named = {
    Mod: isMac() ? '⌘' : 'Ctrl',
    Space: t`Space`,
    PageDown: t`Page down`,
    PageUp: t`Page up`,
    Home: t`Home`,
    End: t`End`,
    Enter: t`Enter`,
    Delete: t`Del`,
    Shift: t`Shift`,
  };
  return keyWords(key, named, t({ message: 'then', comment: 'Between two keys: g then l' }));
}
