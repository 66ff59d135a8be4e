import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from './align.ts';
import { anchor, type Home } from './anchor.ts';
import { quoteOf } from './quote.ts';

function homeOf(text: string, exact: string, from = 0): Home {
  const start = text.indexOf(exact, from);
  const span = { start, end: start + exact.length };
  return { article: 'a', revision: 'r1', span, quote: quoteOf(text, span), words: exact };
}

/** The words that are drawn for a highlight made in `before`, in `after`; null for an orphan. */
function drawn(before: string, exact: string, after: string, from = 0): string | null {
  const { span } = anchor(homeOf(before, exact, from), { revision: 'r2', text: after });
  return span && after.slice(span.start, span.end);
}

const PROSE =
  'The river was counted three days a year. Nobody had asked the herons, who stood where they always stand. The river did not mind.';

test('at home it stands where it was made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const span = { start, end: start + 1 + (b % (text.length - start)) };
      const home = { article: 'a', revision: 'r', span, quote: quoteOf(text, span), words: '' };
      expect(anchor(home, { revision: 'r', text })).toEqual({ span, found: 'home', sureness: 1 });
    }),
  );
});

test('in another revision its words are found where they have moved', () => {
  const after = `A new paragraph at the top.\n${PROSE}`;
  expect(drawn(PROSE, 'herons, who stood', after)).toBe('herons, who stood');
});

test('offsets alone are never trusted', () => {
  const home = homeOf(PROSE, 'herons');
  const other = PROSE.replace('herons', 'storks');
  expect(anchor(home, { revision: 'r1', text: other }).span).toBeNull();
  expect(anchor(home, { revision: 'r2', text: other }, { text: other }).span).toBeNull();
});

test('of two equal passages it takes the one with its surroundings', () => {
  const found = anchor(homeOf(PROSE, 'The river', 50), {
    revision: 'r2',
    text: `Before. ${PROSE}`,
  });
  expect(found.span?.start).toBe(8 + PROSE.lastIndexOf('The river'));
});

test('an orphan rather than a guess: deleted words, equal twins, short words without surroundings', () => {
  expect(drawn(PROSE, 'three days a year', PROSE.replace('three days a year', 'now'))).toBeNull();
  expect(drawn('one. Same here. two', 'Same here.', 'x. Same here. y. Same here. z')).toBeNull();
  expect(drawn(PROSE, 'river', 'Another text with a river in it altogether.')).toBeNull();
});

test('edited words are found by what is left of them', () => {
  const after = PROSE.replace('where they always stand', 'where herons always stood');
  expect(drawn(PROSE, 'who stood where they always stand', after)).toBe(
    'who stood where herons always stood',
  );
});

test('what may be it is shown, best first, and never drawn', () => {
  const twins = `${PROSE}\n${PROSE}`;
  const home = { ...homeOf(PROSE, 'herons, who stood'), span: { start: 0, end: 0 } };
  const anchored = anchor(home, { revision: 'r2', text: twins });
  if (anchored.span) expect.unreachable();
  const places = anchored.candidates.map(({ span }) => twins.slice(span.start, span.end));
  expect(places).toEqual(['herons, who stood', 'herons, who stood']);
  expect(drawn(PROSE, 'herons, who stood', 'Nothing of the kind is to be read here at all.')).toBe(
    null,
  );
});

test('of equals with their surroundings, the place in the text decides when it says so clearly', () => {
  const twins = `${PROSE}\n${'Other words stand here. '.repeat(20)}\n${PROSE}`;
  const late = homeOf(twins, 'herons, who stood', 300);
  expect(anchor(late, { revision: 'r2', text: `New. ${twins}` }).span?.start).toBe(
    late.span.start + 5,
  );
});

test('half way between equals nothing decides', () => {
  const filler = 'Other words stand here. '.repeat(20);
  const twins = `${filler}${PROSE}\n${filler}${PROSE}\n${filler}`;
  const { span, ...home } = homeOf(twins, 'herons, who stood');
  const apart = twins.lastIndexOf('herons') - span.start;
  const between = { start: span.start + apart / 2, end: span.end + apart / 2 };
  expect(anchor({ ...home, span: between }, { revision: 'r2', text: twins }).span).toBeNull();
});

test('long words stand for themselves in other surroundings, short ones do not', () => {
  const around = (words: string) =>
    `It says elsewhere, of all places, that ${words}, or so they claim.`;
  const long = 'herons, who stood where they always stand';
  expect(drawn(PROSE, long, around(long))).toBe(long);
  expect(drawn(PROSE, 'asked the herons', around('asked the herons'))).toBeNull();
});

test('with the former text: projected, and a lookalike of deleted words is never taken for them', () => {
  const twin = PROSE.replace('herons', 'storks').replace('three days', 'four days');
  const before = `${PROSE}\n${twin}`;
  const home = homeOf(before, 'who stood where they always stand');
  const kept = `${twin}\nNew words come between them here.\n${PROSE}`;
  const found = anchor(home, { revision: 'r2', text: kept }, align(before, kept));
  expect(found).toMatchObject({
    found: 'projected',
    span: { start: kept.lastIndexOf('who stood') },
  });
  expect(anchor(home, { revision: 'r2', text: twin }, { text: before }).span).toBeNull();
  expect(anchor(home, { revision: 'r2', text: twin }).span).not.toBeNull();
});

const scripts = fc.constantFrom(
  'Nobody had asked the herons, who stood where they always stand and looked at the water.',
  '用户也可以在线浏览与某些问题相关的所有讨论的历史，而且可以随时下载完整的报告数据库。',
  'ذهب الولد الصغير إلى المدرسة القديمة في الصباح الباكر وعاد منها عند غروب الشمس مع أخته.',
  'लड़का सुबह जल्दी पुराने विद्यालय गया और सूर्यास्त के समय अपनी बहन के साथ वापस आया था।',
  'so 𝔸𝔹ℂ holds for all 𝕏𝕐𝕫 and 😀 smiles at 👩‍👩‍👧 while une été déjà finie'.normalize('NFD'),
);

test('in every script: an anchored quote returns its span wherever the text has moved', () => {
  fc.assert(
    fc.property(scripts, fc.nat(), fc.nat(), fc.boolean(), (text, a, b, known) => {
      const cuts = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
      const from = a % (cuts.length - 8);
      const start = cuts[from] ?? 0;
      const end = cuts[from + 8 + (b % (cuts.length - from - 8))] ?? text.length;
      fc.pre(/^\S.*\S$/su.test(text.slice(start, end)));
      const home = homeOf(text, text.slice(start, end), start);
      const moved = `Ψ Ω Ξ: ${text}`;
      const { span } = anchor(home, { revision: 'r2', text: moved }, known ? { text } : undefined);
      expect(span).toEqual({ start: start + 7, end: end + 7 });
    }),
  );
});

test('a deleted passage is not found in its double, where the text around has one nearer to home', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `w${(from + i) * 7919}x`).join(' ');
  const clause = 'the reader keeps every note that was ever written in the margin of a page';
  const licence = `${words(0, 60)} ${clause} ${words(60, 60)}`;
  const before = `${licence}\n${words(500, 900)}\n${licence}`;
  const after = before.replace(` ${clause}`, '');
  const home = homeOf(before, clause);
  expect(anchor(home, { revision: 'r2', text: after }).span).toBeNull();
  expect(anchor({ ...home, revision: '' }, { revision: 'r2', text: after }).span).not.toBeNull();
});

test('edited where it was made, it goes before a lookalike far away that is better', () => {
  const filler = 'Other words stand here, one after the other. '.repeat(60);
  const before = `${PROSE}\n${filler}\n${PROSE}`;
  const after = before.replace(
    'Nobody had asked',
    'No one by the water had ever thought of asking',
  );
  expect(drawn(before, 'the herons, who stood', after)).toBe('the herons, who stood');
  const { span } = anchor(homeOf(before, 'the herons, who stood'), { revision: 'r2', text: after });
  expect(span?.start).toBe(after.indexOf('the herons'));
});

test('a deleted line is not found in the double of its section; a line that was moved there from far is found', () => {
  const line = (name: string, i: number) =>
    `${Array.from({ length: 24 }, (_, n) => `w${(24 * i + n) * 7919}x`).join(' ')} ${name}`;
  const lines = (name: string, from: number) =>
    Array.from({ length: 40 }, (_, i) => line(name, from + i));
  const before = [...lines('first', 0), ...lines('between', 100), ...lines('second', 0)];
  const own = before[20] ?? '';
  const gone = own.slice(100, 130);
  const after = before.filter((text) => text !== own);
  expect(drawn(before.join('\n'), gone, after.join('\n'))).toBeNull();
  const alone = after.filter((_, i) => i !== 99);
  const moved = [...alone.slice(0, 70), own, ...alone.slice(70)];
  expect(drawn(before.join('\n'), gone, moved.join('\n'))).toBe(gone);
});

test('a short word that is moved far stands as a word of its own', () => {
  const filler = Array.from({ length: 300 }, (_, i) => `x${i * 7919}`).join(' ');
  const line =
    'Whoever reads by the river at night, when even the herons have gone to sleep, needs a lamp and some patience with the moths, which have none of it themselves and never did.';
  const before = `${line}\n${filler}`;
  expect(drawn(before, 'lamp', `${filler}\n${line}`)).toBe('lamp');
  expect(drawn(before, 'lamp', `${filler}\n${line.replace('lamp', 'clampdown')}`)).toBeNull();
});

test('a text that changed more than once before it is opened again is asked only for what it is now', () => {
  const second = `A word from the editor.\n${PROSE.replace('Nobody had', 'No one had ever')}`;
  const third = `${second.replace('three days', 'four days')}\nThe herons were asked at last.`;
  const home = homeOf(PROSE, 'the herons, who stood');
  const ground = { revision: 'r3', text: third };
  const start = third.indexOf('the herons, who stood');
  expect(anchor(home, ground, { text: PROSE })).toMatchObject({
    found: 'projected',
    span: { start },
  });
  expect(anchor(home, ground).span?.start).toBe(start);
  const attached = { ...homeOf(second, 'No one had ever'), revision: 'r2' };
  expect(anchor(attached, ground, { text: second }).span?.start).toBe(third.indexOf('No one'));
});
