import type { Draft, Operation } from './operation.ts';

/** Where a field's value comes from: the operation that set it, without its changes. */
export type Origin = Omit<Draft, 'changes'> & Partial<Omit<Operation, keyof Draft>>;

/** Which of two operations counts where both set a field: the later one, or of the same time the greater id. */
export function isNewer(origin: Origin, than: Origin | undefined): boolean {
  if (!than || origin.time !== than.time) return !than || origin.time > than.time;
  return origin.id > than.id;
}
