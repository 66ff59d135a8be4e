import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Fields } from '../core/journal/operation.ts';
import { keysFor, type Rebound } from '../core/keys/bindings.ts';
import { COMMAND_IDS, type CommandId, commandOf } from '../core/keys/commands.ts';
import { isBindable } from '../core/keys/press.ts';
import { type KeyListener, listenForKeys } from '../platform/shortcuts.ts';
import { commit, things } from './ledger.ts';
import { readSettings } from './settings.ts';

/** What a screen does for commands; what returns false was not for it. */
export type Acts = Partial<Record<CommandId, () => unknown>>;

/** The settings that hold the keys that the reader chose. */
export const KEY_SETTINGS = COMMAND_IDS.map(settingOf);

function settingOf(id: CommandId): string {
  return `key.${id}`;
}

/** The keys that the reader chose, as settings hold them. */
export function reboundOf(settings: ReadonlyMap<string, Partial<Fields['setting']>>): Rebound {
  const chosen = COMMAND_IDS.map((id) => [id, settings.get(settingOf(id))?.value] as const);
  return new Map(chosen.flatMap(([id, key]) => (isChoice(key) ? [[id, key]] : [])));
}

/** A backup may hold what could never be chosen, as Tab or Enter. */
function isChoice(key: unknown): key is string {
  return typeof key === 'string' && (key === '' || isBindable(key));
}

/** The keys that the reader chose. */
export function useRebound(): Rebound {
  const settings = things.setting();
  return useMemo(() => reboundOf(settings), [settings]);
}

/** Calls commands by other keys, in one act: an empty key is none, null is the one that it had at first. */
export function bindKeys(keys: Iterable<readonly [CommandId, string | null]>): Promise<boolean> {
  return commit(
    [...keys].map(([id, value]) => ({ kind: 'setting', id: settingOf(id), field: 'value', value })),
    'Choice of keys',
  );
}

/** What is done for commands now, the newest screen first. */
const offered: (() => Acts)[] = [];

/** Does these when their keys are pressed or they are chosen elsewhere, while the component that asks for it is there. */
export function useKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  // As the screen is drawn, so that no key pressed at once is lost.
  useLayoutEffect(() => {
    const now = () => latest.current;
    offered.unshift(now);
    const end = listenForKeys(listenerFor(now));
    return () => {
      offered.splice(offered.indexOf(now), 1);
      end();
    };
  }, []);
}

/** The commands that something would be done for now. */
export function offeredCommands(): CommandId[] {
  return COMMAND_IDS.filter((id) => offered.some((acts) => acts()[id]));
}

/** Does what a command asks for where the reader is. */
export function run(id: CommandId): boolean {
  return offered.some((acts) => isDone(acts()[id]));
}

function isDone(act: (() => unknown) | undefined): boolean {
  return act !== undefined && act() !== false;
}

function listenerFor(acts: () => Acts): KeyListener {
  const called = (key: string) => {
    const rebound = reboundOf(things.setting.getState());
    const known = Object.keys(acts()) as CommandId[];
    return known.filter((id) => keysFor(id, rebound).includes(key));
  };
  return {
    singleKeys: () => readSettings().singleKeys,
    answer: (key, repeated) =>
      called(key).some((id) => (!repeated || commandOf(id).walks) && isDone(acts()[id])),
    begins: (key) => {
      const rebound = reboundOf(things.setting.getState());
      const known = Object.keys(acts()) as CommandId[];
      return known.some((id) => keysFor(id, rebound).some((keys) => keys.startsWith(`${key} `)));
    },
  };
}
