import { create } from 'zustand';
import type { Encoding } from '../core/decode/decode.ts';

/** What was dropped, pasted or chosen and is not decided on yet. */
export interface Pending {
  /** File name, or null for pasted text. */
  name: string | null;
  /** The file's bytes, or the pasted text itself. */
  content: Blob | string;
  /** Where pasted HTML says it came from. */
  kind: 'html' | 'text' | 'markdown' | null;
  /** How the reader says that the file's letters are written; absent: guessed. */
  encoding?: Encoding | null;
}

/** Articles waiting to be looked at, first come first. They live as long as the visit. */
export const usePending = create<{ queue: Pending[] }>(() => ({ queue: [] }));

export function addPending(more: readonly Pending[]): void {
  usePending.setState(({ queue }) => ({ queue: [...queue, ...more] }));
}

/** Reads one again, in another encoding or as it is guessed. */
export function readAs(pending: Pending, encoding: Encoding | null): void {
  usePending.setState(({ queue }) => ({
    queue: queue.map((one) => (one === pending ? { ...one, encoding } : one)),
  }));
}

/** Takes one off the queue: it was kept, or given up. Returns how many still wait. */
export function dropPending(done: Pending): number {
  const queue = usePending.getState().queue.filter((pending) => pending !== done);
  usePending.setState({ queue });
  return queue.length;
}
