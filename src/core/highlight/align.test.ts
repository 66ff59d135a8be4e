import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { align } from './align.ts';
import * as common from './commonRuns.ts';
import { Pairing } from './pairing.ts';
import { project } from './project.ts';
import * as hashing from './shingles.ts';

vi.mock('./commonRuns.ts', { spy: true });
vi.mock('./shingles.ts', { spy: true });
afterEach(() => vi.restoreAllMocks());

/** What stood between the bars, as it stands in `now`; null where it does not. */
function projected(marked: string, now: string): string | null {
  const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|') - 1];
  const there = project(align(marked.replaceAll('|', ''), now), { start, end });
  return there && now.slice(there.span.start, there.span.end);
}

/** Words of a text in which none stands twice, so that where each came from can be read off it. */
const unlike = fc.uniqueArray(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 30, maxLength: 80 });

test('without a change every span stays', () => {
  fc.assert(
    fc.property(unlike, fc.nat(), fc.nat(), (words, a, b) => {
      const text = words.join(' ');
      const start = words.slice(0, a % words.length).join(' ').length + (a % words.length ? 1 : 0);
      const end = start + 1 + (b % (text.length - start));
      fc.pre(!/\s/.test(text.charAt(end - 1)));
      expect(project(align(text, text), { start, end })?.span).toEqual({ start, end });
    }),
  );
});

test('under random edits a passage is found among its own words or not at all', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('delete', 'insert', 'replace')), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(unlike, edits, fc.nat(), fc.integer({ min: 1, max: 12 }), (words, all, a, n) => {
      const now = [...words];
      all.forEach(([place, edit], i) => {
        const fresh = edit === 'delete' ? [] : [`${'QXZJ'.repeat(2)}${i}`];
        now.splice(place % (now.length + 1), edit === 'insert' ? 0 : 1, ...fresh);
      });
      const first = a % (words.length - n);
      const quoted = words.slice(first, first + n);
      const start = words.slice(0, first).join(' ').length + (first ? 1 : 0);
      const text = now.join(' ');
      const there = project(align(words.join(' '), text), {
        start,
        end: start + quoted.join(' ').length,
      });
      const left = quoted.filter((word) => now.includes(word));
      const drawn = there ? text.slice(there.span.start, there.span.end).split(' ') : [];
      const foreign = drawn.filter((word) => words.includes(word) && !quoted.includes(word));
      expect(foreign).toEqual([]);
      if (there) expect(left.length).toBeGreaterThan(0);
    }),
  );
});

const A = 'The river was counted three days a year, and nobody had asked the herons.';
const B = 'They stood where they always stand, one leg in the water and one in the air.';
const C = 'A third paragraph follows, about bridges and the men who paint them green.';

test('a paragraph that moved takes its passages along', () => {
  const before = [A, B.replace('always stand', '|always stand|'), C].join('\n');
  expect(projected(before, [C, A, B].join('\n'))).toBe('always stand');
});

test('of a passage and its lookalike each keeps its own; with one deleted, the other is not taken for it', () => {
  const twin = A.replace('river', 'stream').replace('three', 'four');
  const before = [A.replace('nobody had asked', '|nobody had asked|'), B, twin].join('\n');
  expect(projected(before, [twin, C, A].join('\n'))).toBe('nobody had asked');
  expect(projected(before, [B, twin].join('\n'))).toBeNull();
});

test('equal twins are told apart by their order', () => {
  const before = `${A}\n|${B}|\n${C}\n${B}`;
  const now = `${A}\n${B}\n${C}\n${B}`;
  const spans = align(before.replaceAll('|', ''), now);
  expect(project(spans, { start: now.lastIndexOf(B), end: now.length })?.span.start).toBe(
    now.lastIndexOf(B),
  );
  expect(projected(before, now)).toBe(B.slice(0, -1));
});

test('of lookalikes, neither is taken for the other where an edit left the other what stood in the one', () => {
  const [one, other] = [
    'Whoever copies the program keeps this notice whole, and gives everyone who gets it a copy of these terms.',
    'Whoever copies the library keeps this notice whole, and gives everyone who gets it a copy of these terms.',
  ];
  const marked = one.replace('this notice whole', '|this notice whole|');
  const now = [
    A,
    one.replace(' the program', ''),
    B,
    C,
    other.replace('library', 'program'),
    A.toUpperCase(),
  ].join('\n');
  const there = align([A, one, B, C, other, A.toUpperCase()].join('\n'), now);
  const start = A.length + 1 + marked.indexOf('|');
  const found = project(there, { start, end: start + 'this notice whole'.length });
  expect(found?.span.start).toBe(now.indexOf('this notice whole'));
});

test.each([
  [
    'a long word deleted here and used there',
    `${A}\n${B} |Extraordinarily|.\n${C}`,
    `${C} Extraordinarily!\n${A}\n${B}`,
  ],
  [
    'one word left of five',
    A.replace('nobody had asked the herons', '|nobody had asked the herons|'),
    'The river was counted three days a year, and nobody.',
  ],
  [
    'another word that begins alike',
    `${A} They asked the |vet| about it.`,
    `${A} They asked the verb about it.`,
  ],
  [
    'marks between letters that have come apart',
    'go from this |→| that, and so on',
    'go from this to → that, and so on',
  ],
])('is an orphan: %s', (_, before, now) => {
  expect(projected(before, now)).toBeNull();
});

test('the first letter of a word that came in between is not taken for its own', () => {
  const before = 'Debian for a |particular| domain, one could say.';
  const now = 'Debian for a problem particular domain, one could say.';
  expect(projected(before, now)).toBe('particular');
});

test.each([
  [
    'Chinese',
    '社区运行良好。|用户可以在线浏览|所有问题的历史。',
    '旧的。用户现在可以在线浏览所有问题的历史。',
    '用户现在可以在线浏览',
  ],
  [
    'Arabic',
    'ذهب الولد إلى |المدرسة القديمة| في الصباح',
    'وقد ذهب الولد إلى المدرسة القديمة في الصباح',
    'المدرسة القديمة',
  ],
  [
    'Hebrew, points left out',
    'הילד הלך אל |בֵּית הספר| בבוקר',
    'הילד הלך מהר אל בית הספר בבוקר',
    'בית הספר',
  ],
  [
    'letters beyond the first plane',
    'so 𝔸𝔹 then |𝕏𝕐𝕫 holds| for all',
    'new: so 𝔸𝔹 then 𝕏𝕐𝕫 holds for all',
    '𝕏𝕐𝕫 holds',
  ],
  ['Thai', 'เขาไปตลาด|ซื้อผักสด|ทุกเช้า', 'วันนี้ เขาไปตลาดซื้อผักสดทุกเช้า', 'ซื้อผักสด'],
  [
    'combining marks',
    'un |été déjà| fini',
    'un bel été déjà fini'.normalize('NFD'),
    'été déjà'.normalize('NFD'),
  ],
  ['pictures', 'look |👩‍👩‍👧| there', 'do look 👩‍👩‍👧 there', '👩‍👩‍👧'],
  ['marks without letters', 'this |→| that, and so on', 'first, this → that, and so on', '→'],
])('%s', (_, before, now, expected) => {
  expect(projected(before, now)).toBe(expected);
});

test.each([
  ['unlike texts', (n: number) => [wordsOf(n, 1), wordsOf(n, 2)]],
  ['one word over and over', (n: number) => ['again '.repeat(n), 'again '.repeat(n - 1)]],
  [
    'equal paragraphs in turns',
    (n: number) => [`${A}\n${B}\n`.repeat(n / 20), `${B}\n${A}\n`.repeat(n / 20)],
  ],
  [
    'every other word changed',
    (n: number) => [wordsOf(n, 1), wordsOf(n, 1).replace(/(\w+) (\w+)/g, '$1 x$2')],
  ],
])('twice the text is twice the work: %s', (_, texts) => {
  const [one, two] = [workOf(texts(4000)), workOf(texts(8000))];
  expect(two / one).toBeLessThan(2.5);
});

/** What aligning costs, counted: letters hashed, pairs of letters compared. */
function workOf([before = '', now = '']: string[]): number {
  vi.clearAllMocks();
  const fits = vi.spyOn(Pairing.prototype, 'fits');
  align(before, now);
  const cells = vi.mocked(common.commonRuns).mock.calls.map(([a, b]) => a.length * b.length);
  const hashed = vi.mocked(hashing.shingles).mock.calls.map(([folded]) => folded.length);
  return [...cells, ...hashed].reduce((sum, cost) => sum + cost, fits.mock.calls.length);
}

function wordsOf(count: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8).toString(36);
  }).join(' ');
}

test('a heading that was taken out takes its own words with it, not those of the line below', () => {
  const before = [
    A,
    'HERONS AT NOON: what was counted',
    '|Herons| at noon are few, and counted twice.',
    C,
  ];
  const now = [A, 'Herons at noon are few, and counted twice.', C].join('\n');
  expect(projected(before.join('\n'), now)).toBe('Herons');
});

test('a line that came in before one with the same words leaves that one its own', () => {
  const before = [A, '|Herons at noon| are few, and counted twice.', C].join('\n');
  const now = [
    A,
    'Herons at noon, a new song',
    'Herons at noon are few, and counted twice.',
    C,
  ].join('\n');
  const { start = 0 } =
    project(align(before.replaceAll('|', ''), now), {
      start: before.indexOf('|'),
      end: before.lastIndexOf('|') - 1,
    })?.span ?? {};
  expect(start).toBe(now.indexOf('Herons at noon are'));
});

test('where a paragraph moved away, the next one keeps its number, though what follows the moved one begins with it', () => {
  const next = '|1.1.2|. How the herons are counted, and by whom, and on which days of the year.';
  const last = '1.3. Whoever counts them at noon counts twice, for they come back to be counted.';
  const now = [A, next.replaceAll('|', ''), C, B, last].join('\n');
  expect(projected([A, B, next, C, last].join('\n'), now)).toBe('1.1.2');
});

test.each([
  ['as it was', '2. |Basic Permissions|', '2. Basic Permissions'],
  ['with another number', '2. |Basic Permissions|', 'Third. Basic Permissions'],
])('a heading that stands before another section is still the heading: %s', (_, heading, moved) => {
  const before = [A, B, heading, C].join('\n');
  expect(projected(before, [C, moved, A, B].join('\n'))).toBe('Basic Permissions');
});

test.each([
  [
    'its end',
    'and by |this software| all is counted',
    'and by this softare all is counted',
    'this softare',
  ],
  [
    'its beginning',
    'held it |within the hall| where',
    'held it wethin the hall where',
    'wethin the hall',
  ],
  ['of a neighbour', 'the |herons| stand', 'the herons, unstanding', 'herons'],
])('a word of which a part was edited is still the word: %s', (_, before, now, expected) => {
  expect(projected(`${A} ${before} ${C}`, `${A} ${now} ${C}`)).toBe(expected);
});
