import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import { type Rebound, rivalsOf } from '../../core/keys/bindings.ts';
import { type CommandId, commandOf } from '../../core/keys/commands.ts';
import { isBindable, keyOf } from '../../core/keys/press.ts';
import { commandName } from '../../stores/commandNames.ts';
import { keyName } from '../../stores/keyName.ts';
import { bindKeys } from '../../stores/keys.ts';
import { notifyUndoable } from '../../stores/notices.ts';

/** Which key shall do what, as far as that is answered. */
export interface Asked {
  id: CommandId;
  /** The key that was pressed; null until then. */
  key: string | null;
  /** What it does already, in a place where it would be pressed for both. */
  rivals: readonly CommandId[];
}

/** Asks for the key that shall do something: it is taken where it is free, or where the reader wants it all the same. */
export function useKeyQuestion(rebound: Rebound) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Asked | null>(null);
  const leave = () => setAsked(null);

  const bind = (id: CommandId, key: string | null, losing: readonly CommandId[] = []) => {
    const own = key === commandOf(id).key ? null : key;
    void bindKeys([[id, own], ...losing.map((rival) => [rival, ''] as const)]);
    const name = commandName(id);
    notifyUndoable(
      key ? t`“${name}” is on ${keyName(key)} now` : t`“${name}” has its own key again`,
    );
    leave();
  };

  const offer = (id: CommandId, key: string) => {
    const rivals = rivalsOf(id, key, rebound);
    if (rivals.length === 0) bind(id, key);
    else setAsked({ id, key, rivals });
  };

  const press = (event: KeyboardEvent) => {
    const { key, code, shiftKey } = event;
    if (!asked || isHeld(event) || PASSING.includes(key)) return;
    event.preventDefault();
    if (key === 'Escape') return leave();
    const pressed = keyOf({ key, code, shiftKey, mod: false });
    if (isBindable(pressed)) offer(asked.id, pressed);
    else setAsked({ id: asked.id, key: pressed, rivals: [] });
  };

  return {
    asked,
    /** Whether it has a key that is not the one it had at first. */
    isChosen: (id: CommandId) => rebound.has(id),
    ask: (id: CommandId) => setAsked({ id, key: null, rivals: [] }),
    press,
    /** The key is taken from what it did. */
    take: () => asked?.key && bind(asked.id, asked.key, asked.rivals),
    reset: (id: CommandId) => offer(id, commandOf(id).key ?? ''),
    leave,
  };
}

/** What only changes other keys, or goes on to the next button. */
const PASSING = ['Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

function isHeld(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return false;
  return event.ctrlKey || event.altKey || event.metaKey;
}
