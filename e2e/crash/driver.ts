import { EMPTY_REVISION, type Revision } from '../../src/core/article/revision.ts';
import type { Home } from '../../src/core/highlight/anchor.ts';
import { readKeptRevision } from '../../src/platform/journal.ts';
import { setFavourite } from '../../src/stores/articles.ts';
import { addHighlight, deleteHighlight, recolor, saveNote } from '../../src/stores/highlights.ts';
import { keepArticle } from '../../src/stores/keepArticle.ts';
import { isUnkept, retry, startLedger, things } from '../../src/stores/ledger.ts';
import { decidePassages } from '../../src/stores/passages.ts';
import { rememberPlace } from '../../src/stores/progress.ts';
import type { Step } from './plan.ts';

/*
 * A page of the app's origin, built with the app and from its modules: the screens' own commands, stores and
 * journal, without the screens. The runner calls what stands in `driver`.
 */
declare global {
  interface Window {
    driver: typeof driver;
    /** The runner's: takes down that a step was said to be saved. */
    saved(turn: number): void;
  }
}

const NO_REVISION = '0'.repeat(32);

const driver = {
  /** Performs steps one after another. Resolves to how many were kept: stops at the first that was refused. */
  async perform(steps: readonly Step[]): Promise<number> {
    for (const [turn, step] of steps.entries()) {
      if (!(await perform(step))) return turn;
      window.saved(turn);
    }
    return steps.length;
  },

  /** Tries once more to keep what was refused. Resolves to whether all is kept now. */
  async retry(): Promise<boolean> {
    await retry();
    return !isUnkept();
  },

  /** What this tab has read from the journal, as facts (plan.ts). */
  async facts(): Promise<[string, string][]> {
    await startLedger();
    return [
      ...highlightFacts(),
      ...(await articleFacts()),
      ...Array.from(things.progress.getState(), ([name, { place }]) =>
        fact('place', name, place?.offset),
      ),
      ...Array.from(things.passage.getState(), ([name, { kept }]) =>
        fact('passage', name, kept ? 'kept' : 'left out'),
      ),
    ];
  },
};

window.driver = driver;

async function perform(step: Step): Promise<boolean> {
  await startLedger();
  const { name } = step;
  switch (step.act) {
    case 'highlight':
      return addHighlight(homeOf(name), { color: step.color, style: 'fill' }).kept;
    case 'recolor':
      return recolor(idOf(name), step.color);
    case 'note':
      return saveNote(idOf(name), step.note, { undoable: false });
    case 'delete':
      return deleteHighlight(idOf(name));
    case 'favourite':
      return setFavourite([name], true);
    case 'place': {
      const { offset } = step;
      return rememberPlace(name, { revision: NO_REVISION, offset, share: 0.5 }, 0.5, null);
    }
    case 'passage':
      return decidePassages([name], step.kept);
    case 'bringIn':
      return keepArticle(name, revisionOf(name, step.words), name, new Map()).then(
        () => true,
        () => false,
      );
  }
}

function homeOf(article: string): Home {
  const quote = { exact: article, prefix: '', suffix: '' };
  const span = { start: 0, end: article.length };
  return { article, revision: NO_REVISION, span, quote, words: article };
}

function idOf(name: string): string {
  for (const [id, { home }] of things.highlight.getState()) if (home?.article === name) return id;
  throw new Error(`${name} was never highlighted.`);
}

function revisionOf(title: string, words: string): Revision {
  return { ...EMPTY_REVISION, title, blocks: [{ kind: 'paragraph', text: words }] };
}

function highlightFacts(): [string, string][] {
  return [...things.highlight.getState().values()].flatMap(({ home, color, note, deletedAt }) => [
    fact('highlight', home?.article, deletedAt ? 'deleted' : 'there'),
    fact('colour', home?.article, color),
    fact('note', home?.article, note),
  ]);
}

async function articleFacts(): Promise<[string, string][]> {
  const facts: [string, string][] = [];
  for (const [name, { favourite, own }] of things.article.getState()) {
    if (favourite) facts.push(fact('favourite', name, 'yes'));
    if (own) facts.push(fact('article', name, await wordsOf(own.revision)));
  }
  return facts;
}

/** The words of an article that was brought in, from its content as it is kept. */
async function wordsOf(revision: string): Promise<string> {
  const json = await readKeptRevision(revision);
  return json === null ? 'no content' : ((JSON.parse(json) as Revision).blocks[0]?.text ?? '');
}

function fact(kind: string, name: string | undefined, value: unknown): [string, string] {
  return [`${kind} ${name}`, String(value ?? '')];
}
