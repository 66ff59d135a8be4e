/** What came of one trial. */
export interface Round {
  name: string;
  fine: boolean;
  /** Keys of facts that were acknowledged and are gone: at the first opening, and at the one after it. */
  lost: { first: string[]; second: string[] };
  /** Whatever else is worth a word. */
  say?: string;
}

export function nothingLost({ first, second }: Round['lost']): boolean {
  return first.length + second.length === 0;
}
