import { COMMAND_IDS, type Command, type CommandId, commandOf } from './commands.ts';

/** The keys that the reader chose in place of a command's own; empty: none. */
export type Rebound = ReadonlyMap<CommandId, string>;

/** The key that calls a command, beside those that always do; null where there is none. */
export function boundKey(id: CommandId, rebound: Rebound): string | null {
  return (rebound.get(id) ?? commandOf(id).key) || null;
}

/** Every key that calls a command, the one that can be chosen first. */
export function keysFor(id: CommandId, rebound: Rebound): string[] {
  const key = boundKey(id, rebound);
  return [...(key ? [key] : []), ...(commandOf(id).also ?? [])];
}

/** The commands that a key would call, or begin to, in a place where `id` is called too. */
export function rivalsOf(id: CommandId, key: string, rebound: Rebound): CommandId[] {
  const { where } = commandOf(id);
  const meet = (other: Command) => other.where.some((room) => where.includes(room));
  return COMMAND_IDS.filter(
    (other) =>
      other !== id &&
      meet(commandOf(other)) &&
      keysFor(other, rebound).some((taken) => begins(taken, key) || begins(key, taken)),
  );
}

/** Whether someone who presses these keys one after another has pressed those as well. */
function begins(key: string, keys: string): boolean {
  return keys === key || keys.startsWith(`${key} `);
}
