import { type Facts, factsOf, type Step } from './plan.ts';

/** How facts of one kind fared. */
export interface Fared {
  acknowledged: number;
  lost: number;
  /** Written when the browser ended, and found although nobody had been told that they were saved. */
  recovered: number;
}

/**
 * What the app has said to be saved, noted outside the browser. A fact that was being written at the end may
 * stand as it was or as it was to be; which of them is settled by the first look, and holds from then on.
 */
export class Account {
  readonly fared = new Map<string, Fared>();
  readonly #owed = new Map<string, string>();
  readonly #possible = new Map<string, Set<string>>();

  saved(step: Step): void {
    for (const [key, value] of factsOf(step)) {
      this.#of(key).acknowledged++;
      this.#owed.set(key, value);
    }
  }

  /** The steps that may have been written, but were not acknowledged. */
  begun(steps: readonly Step[]): void {
    for (const [key, value] of steps.flatMap(factsOf))
      this.#possible.set(key, (this.#possible.get(key) ?? new Set()).add(value));
  }

  /**
   * Settles with what is there: gives the keys of acknowledged facts that are not, which are owed no longer.
   * `excused` are steps whose facts may be gone, because what held them was taken away on purpose.
   */
  settle(facts: Facts, excused: readonly Step[] = []): string[] {
    const pardon = new Set(excused.flatMap(factsOf).map(([key]) => key));
    const lost: string[] = [];
    for (const [key, owed] of this.#owed) {
      const found = facts.get(key);
      if (found === owed || (found && this.#possible.get(key)?.has(found))) continue;
      if (!pardon.has(key)) {
        lost.push(key);
        this.#of(key).lost++;
      }
      this.#owed.delete(key);
    }
    for (const [key, values] of this.#possible) {
      const found = facts.get(key);
      if (!found || !values.has(found)) continue;
      if (this.#owed.get(key) !== found) this.#of(key).recovered++;
      this.#owed.set(key, found);
    }
    this.#possible.clear();
    return lost;
  }

  #of(key: string): Fared {
    const kind = key.slice(0, key.indexOf(' '));
    const fared = this.fared.get(kind) ?? { acknowledged: 0, lost: 0, recovered: 0 };
    this.fared.set(kind, fared);
    return fared;
  }
}
