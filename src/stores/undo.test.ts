import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Home } from '../core/highlight/anchor.ts';
import { COLORS } from '../core/highlight/color.ts';
import { STYLES } from '../core/highlight/style.ts';
import type { Things } from '../core/journal/ledger.ts';
import type { Draft, Operation } from '../core/journal/operation.ts';

/** What the journal holds, from one session of the app to the next. */
let kept: Operation[] = [];

vi.mock('../platform/journal.ts', () => ({
  NotKept: class extends Error {},
  openJournal: async () => ({
    device: 'here',
    storage: 'files',
    losses: [],
    snapshot: null,
    operations: structuredClone(kept),
    append: async (draft: Draft) => {
      const written = structuredClone({ ...draft, device: 'here', sequence: kept.length + 1 });
      kept.push(written);
      return written;
    },
    appendAll: async () => {},
  }),
}));

/** The app's stores and commands, opened anew on what was kept. */
async function session() {
  vi.resetModules();
  const commands = {
    ...(await import('./ledger.ts')),
    ...(await import('./highlights.ts')),
    ...(await import('./articleNotes.ts')),
    ...(await import('./attach.ts')),
    ...(await import('./reshape.ts')),
    ...(await import('./tags.ts')),
    ...(await import('./colorNames.ts')),
    ...(await import('./noteTemplate.ts')),
  };
  await commands.startLedger();
  return commands;
}

type Session = Awaited<ReturnType<typeof session>>;

function homeAt(start: number): Home {
  const words = `words at ${start}`;
  const quote = { exact: words, prefix: '', suffix: '' };
  const span = { start, end: start + words.length };
  return { article: 'a', revision: 'a'.repeat(32), span, quote, words };
}

interface Choice {
  /** Picks among the highlights that there are. */
  which: number;
  at: number;
}

type Act = (app: Session, choice: Choice) => unknown;

const living = (app: Session) => app.livingHighlights(app.useHighlights.getState());

/** An act on one of the highlights; nothing where there is none. */
const onOne =
  (act: (app: Session, id: string, choice: Choice) => unknown): Act =>
  (app, choice) => {
    const all = living(app);
    const one = all[choice.which % all.length];
    return one && act(app, one.id, choice);
  };

/** Every act of annotating. */
const ACTS: Record<string, Act> = {
  highlight: (app, { at }) =>
    app.addHighlight(homeAt(at), {
      color: COLORS[at % COLORS.length] ?? 'sky',
      style: STYLES[at % STYLES.length] ?? 'fill',
    }),
  recolor: onOne((app, id, { at }) => app.recolor(id, COLORS[at % COLORS.length] ?? 'sky')),
  recolorAll: (app) =>
    app.recolorAll(
      living(app).map(({ id }) => id),
      'rose',
    ),
  restyle: onOne((app, id, { at }) => app.restyle(id, STYLES[at % STYLES.length] ?? 'fill')),
  note: onOne((app, id, { at }) => app.saveNote(id, `Note ${at}`, { undoable: true })),
  delete: onOne((app, id) => app.deleteHighlight(id)),
  deleteAll: (app) => app.deleteHighlights(living(app).map(({ id }) => id)),
  resize: onOne((app, id, { at }) => app.resize(id, homeAt(at))),
  merge: (app, { at }) => {
    const [first, second] = living(app);
    return first && second && app.merge([first, second], second.id, homeAt(at));
  },
  split: (app, { which, at }) => {
    const all = living(app);
    const one = all[which % all.length];
    return one && app.split(one, [homeAt(at), homeAt(at + 30), homeAt(at + 60)]);
  },
  attach: onOne((app, id, { at }) => app.attach(id, homeAt(at))),
  keepAsNote: onOne((app, id) => app.keepAsNote(id)),
  articleNote: (app, { at }) => {
    const id = app.beginArticleNote('a');
    return app.saveNote(id, `On all of it ${at}`, { undoable: true });
  },
  tag: onOne((app, id, { at }) => app.tagAll([id, 'a'], `tag ${at % 3}`, at % 2 === 0)),
  renameTag: (app, { at }) => app.renameTag(`tag ${at % 3}`, `tag ${(at + 1) % 3}`),
  nameColor: (app, { at }) => app.nameColor('sage', `Name ${at}`),
  template: (app, { at }) => app.setNoteTemplate(at % 2 ? `Template ${at}` : null),
};

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(ACTS)),
    which: fc.nat(9),
    at: fc.nat(400),
  }),
  { minLength: 4, maxLength: 14 },
);
/** There is something to act on from the start. */
const BEGUN = [10, 60, 110].map((at) => ({ act: 'highlight', which: 0, at }));

/** A note on an article that was only begun is none yet. */
function shown({ highlight, ...others }: Things): Things {
  const begun = [...highlight].filter(([, { home, note }]) => !home && !note).map(([id]) => id);
  const left = [...highlight].filter(([id]) => !begun.includes(id));
  return structuredClone({ ...others, highlight: new Map(left) });
}

test('every act of annotating is taken back in order, and done again, in a later session too', async () => {
  const tried = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(14), async (list, undoneBefore) => {
      kept = [];
      const app = await session();
      const states = [shown(app.allThings())];
      for (const { act, ...choice } of [...BEGUN, ...list]) {
        const before = app.newestAct();
        await ACTS[act]?.(app, choice);
        if (app.newestAct() === before) continue; // there was nothing to do it to
        tried.add(act);
        states.push(shown(app.allThings()));
      }
      let at = states.length - 1;
      const back = async (from: Session) => {
        expect(await from.undo()).not.toBeNull();
        expect(shown(from.allThings())).toEqual(states[--at]);
      };
      while (at > 0 && states.length - 1 - at < undoneBefore) await back(app);
      await vi.waitFor(() => expect(app.isUnkept()).toBe(false), 20_000);
      const later = await session();
      expect(shown(later.allThings())).toEqual(states[at]);
      while (at > 0) await back(later);
      expect(await later.undo()).toBeNull();
      while (at < states.length - 1) {
        expect(await later.redo()).not.toBeNull();
        expect(shown(later.allThings())).toEqual(states[++at]);
      }
    }),
    { numRuns: 30 },
  );
  expect([...tried].sort()).toEqual(Object.keys(ACTS).sort());
}, 60_000);

test('an act is shown when its command returns, on the slowest machine too', async () => {
  kept = [];
  const app = await session();
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  void app.addHighlight(homeAt(10), { color: 'sky', style: 'fill' });
  expect(living(app)).toHaveLength(1);
  await app.undo();
  expect(living(app)).toHaveLength(0);
  clock.mockRestore();
});

test('a great act that is taken back and at once done again is whole', async () => {
  kept = [];
  const app = await session();
  const many = Array.from({ length: 2000 }, (_, at) => `thing ${at}`);
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  await app.commit(
    many.map((id) => ({ kind: 'setting', id, field: 'value', value: true })),
    'Favourite',
  );
  await Promise.all([app.undo(), app.redo()]);
  await vi.waitFor(() => expect(app.isUnkept()).toBe(false), 20_000);
  expect(app.things.setting.getState().size).toBe(many.length);
  clock.mockRestore();
});
