import { expect, test } from 'vitest';
import { EMPTY_REVISION, type Revision } from '../../article/revision.ts';
import { passagesOf, Refrains, withoutRefrains } from './refrains.ts';

const REFRAIN = 'The Harrowmere Courier has told the truth about the weather since 1871.';

const article = (at: number, more: readonly string[] = [REFRAIN], site = 'Courier'): Revision => ({
  ...EMPTY_REVISION,
  title: `Story ${at}`,
  site,
  blocks: [
    ...Array.from({ length: 4 }, (_, line) => ({
      kind: 'paragraph' as const,
      text: `Passage ${line} of story ${at}, which nobody but story ${at} would ever tell in this way.`,
    })),
    ...more.map((text) => ({ kind: 'paragraph' as const, text })),
  ],
});

/** What becomes of an article beside these. */
function learnt(revisions: readonly Revision[]): (revision: Revision) => Revision {
  const refrains = new Refrains(revisions.length);
  for (const revision of revisions) refrains.count(passagesOf(revision, 'folder'));
  return (revision) => withoutRefrains(revision, refrains.among(passagesOf(revision, 'folder')));
}

const reasons = ({ blocks }: Revision) => blocks.map(({ removal }) => removal?.reason);
const many = Array.from({ length: 6 }, (_, at) => article(at));

test('what stands in many articles of a source is left out, and says so', () => {
  const [first] = many as [Revision];
  const left = learnt(many)(first);
  expect(reasons(left)).toEqual([undefined, undefined, undefined, undefined, 'repeated']);
  expect(left.blocks.map(({ text }) => text)).toEqual(first.blocks.map(({ text }) => text));
});

test('what stands in few of them, or in those of other sources, stays', () => {
  const few = [article(1), article(2), article(3), article(4, []), article(5, [])];
  expect(learnt(few)(article(1))).toEqual(article(1));
  expect(learnt(many)(article(1, [REFRAIN], 'Le Fil')).blocks.at(-1)).not.toHaveProperty('removal');
});

test('an article saved many times repeats nothing', () => {
  const copies = Array.from({ length: 9 }, () => article(1));
  expect(learnt(copies)(article(1))).toEqual(article(1));
});

test('where nearly all repeats, nothing is left out', () => {
  const same = Array.from({ length: 6 }, (_, at) => ({
    ...article(0, []),
    title: `Story ${at}`,
  }));
  const [first] = same as [Revision];
  expect(learnt(same)(first)).toBe(first);
});

test('the order of the articles makes no difference', () => {
  const there = learnt(many);
  const back = learnt([...many].reverse());
  for (const one of many) expect(there(one)).toEqual(back(one));
});
