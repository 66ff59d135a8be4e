/** Stands in for `platform/journal.ts` in tests of what is done with highlights: empty at first, and it takes all it is given. */
export const forgetfulJournal = {
  NotKept: class extends Error {},
  openJournal: async () => ({
    device: 'here',
    storage: 'files',
    losses: [],
    snapshot: null,
    operations: [],
    append: async (draft: object) => ({ ...draft, device: 'here', sequence: 1 }),
    appendAll: async () => {},
  }),
};
