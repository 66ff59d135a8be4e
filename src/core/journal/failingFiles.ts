import type { Files } from './files.ts';
import type { Elsewhere } from './marks.ts';

/**
 * How a call to storage goes wrong. `stop`: the machine stops before it. `stopAfter`: right after it. `torn`: while a part is
 * written. `full`: no room, a part is written, and the machine goes on.
 */
export type Fault = 'stop' | 'stopAfter' | 'torn' | 'full';

/** The machine has stopped: nothing more happens until it is started again. */
export class Stopped extends Error {}

export class Full extends Error {
  override name = 'QuotaExceededError';
}

/** Storage over `files` whose every call first asks `next` whether and how it goes wrong. */
export function failingFiles(
  files: Files,
  next: () => Fault | null,
): { files: Files; elsewhere: (place: Elsewhere) => Elsewhere; restart(): void } {
  let stopped = false;

  async function call<T>(act: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (stopped) throw new Stopped();
    const fault = next();
    if (!fault) return act();
    if (fault === 'torn' || fault === 'full') await half?.();
    if (fault === 'full' && half) throw new Full();
    if (fault === 'full') return act();
    if (fault === 'stopAfter') await act();
    stopped = true;
    throw new Stopped();
  }

  return {
    files: {
      list: (folder) => call(() => files.list(folder)),
      read: (folder, name, from, length) => call(() => files.read(folder, name, from, length)),
      write: (folder, name, bytes, at) =>
        call(
          () => files.write(folder, name, bytes, at),
          () => files.write(folder, name, bytes.slice(0, bytes.length >> 1), at),
        ),
      move: (folder, name, to) => call(() => files.move(folder, name, to)),
      remove: (folder, name) => call(() => files.remove(folder, name)),
    },
    elsewhere: (place) => ({
      read: () => call(() => place.read()),
      write: (bytes) => call(() => place.write(bytes)),
    }),
    restart() {
      stopped = false;
    },
  };
}

/** A place for the mark that lives as long as the object does. */
export function memoryElsewhere(): Elsewhere {
  let kept: Uint8Array | null = null;
  return {
    read: async () => kept,
    write: async (bytes) => {
      kept = bytes.slice();
    },
  };
}
