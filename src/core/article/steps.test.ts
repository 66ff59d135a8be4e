import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extend, move, moveEdge, type Paragraph, type Unit, unitAt } from './steps.ts';

const UNITS: Unit[] = ['character', 'word', 'sentence', 'paragraph'];

/** Blocks of one language as an article has them. */
function read(blocks: readonly string[], lang: string | null = 'en') {
  let at = 0;
  const paragraphs = blocks.map((block): Paragraph => {
    const start = at;
    at += block.length + 1;
    return { span: { start, end: start + block.length }, lang };
  });
  return { text: blocks.join('\n'), paragraphs };
}

const block = fc
  .string({
    unit: fc.constantFrom('a', 'é', '. ', ' ', ', ', '图', '𝒳', '👩‍👧', 'ק', '’'),
    minLength: 1,
  })
  .filter((text) => text.trim() !== '');
const article = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => read(blocks));
const unit = fc.constantFrom(...UNITS);

/** Where a caret comes by, from one end to the other. */
function walk({ text, paragraphs }: ReturnType<typeof read>, unit: Unit, forward: boolean) {
  const stops = [forward ? -1 : text.length + 1];
  for (;;) {
    const last = stops.at(-1) as number;
    const next = move(text, paragraphs, last, unit, forward);
    if (next === last) return stops.slice(1);
    stops.push(next);
  }
}

test('the way back has the same stops', () => {
  fc.assert(
    fc.property(article, unit, (read, unit) => {
      expect(walk(read, unit, false)).toEqual(walk(read, unit, true).toReversed());
    }),
  );
});

test('no stop parts a character', () => {
  fc.assert(
    fc.property(article, unit, (read, unit) => {
      const whole = new Set(walk(read, 'character', true));
      for (const stop of walk(read, unit, true)) expect(whole).toContain(stop);
    }),
  );
});

test('what was extended by a unit and taken back is a caret again, at the anchor', () => {
  fc.assert(
    fc.property(
      article,
      unit,
      fc.boolean(),
      fc.nat(5),
      ({ text, paragraphs }, unit, forward, n) => {
        const anchor = move(text, paragraphs, -1, 'word', true);
        let walked = { anchor, focus: anchor };
        for (let i = 0; i < n; i++) walked = extend(text, paragraphs, walked, unit, forward);
        for (let i = 0; i < n; i++)
          if (walked.focus !== anchor) walked = extend(text, paragraphs, walked, unit, !forward);
        expect(walked).toEqual({ anchor, focus: anchor });
      },
    ),
  );
});

test('at either end of the text a selection stays as it is', () => {
  const { text, paragraphs } = read(['One two']);
  const all = { anchor: 0, focus: 7 };
  expect(extend(text, paragraphs, all, 'word', true)).toEqual(all);
  const back = { anchor: 7, focus: 0 };
  expect(extend(text, paragraphs, back, 'word', false)).toEqual(back);
});

describe('in a language', () => {
  const said = (blocks: string[], lang: string, unit: Unit, steps: number) => {
    const { text, paragraphs } = read(blocks, lang);
    let walked = { anchor: 0, focus: 0 };
    for (let i = 0; i < steps; i++) walked = extend(text, paragraphs, walked, unit, true);
    return text.slice(walked.anchor, walked.focus);
  };

  test('words end before their punctuation', () => {
    expect(said(['The bus, which is late, comes.'], 'en', 'word', 2)).toBe('The bus');
  });
  test('words without spaces between them', () => {
    expect(said(['図書館へ行きます。'], 'ja', 'word', 1)).toBe('図書館');
  });
  test('words from right to left', () => {
    expect(said(['القرية في الضباب'], 'ar', 'word', 2)).toBe('القرية في');
  });
  test('sentences keep their full stop and leave the space', () => {
    expect(said(['Il pleut. Il fait nuit.'], 'fr', 'sentence', 1)).toBe('Il pleut.');
  });
  test('paragraphs go from block to block', () => {
    expect(said(['One.', 'Two.'], 'en', 'paragraph', 2)).toBe('One.\nTwo.');
  });
  test('that a page misspells', () => {
    expect(said(['One two'], 'english (uk)', 'word', 1)).toBe('One');
  });
});

test('an edge moves alone, and never over the other', () => {
  fc.assert(
    fc.property(
      article,
      unit,
      fc.boolean(),
      fc.constantFrom('start', 'end'),
      (read, unit, forward, side) => {
        const { text, paragraphs } = read;
        const first = unitAt(text, paragraphs, 0, 'word') ?? { start: 0, end: 1 };
        const moved = moveEdge(text, paragraphs, first, side, unit, forward);
        const other = side === 'start' ? 'end' : 'start';
        expect(moved[other]).toBe(first[other]);
        expect(moved.start).toBeLessThan(moved.end);
      },
    ),
  );
});

test('names the unit under the caret, else the next', () => {
  const { text, paragraphs } = read(['One, two.', 'Three']);
  const at = (offset: number) => {
    const found = unitAt(text, paragraphs, offset, 'word');
    return found && text.slice(found.start, found.end);
  };
  expect([at(1), at(3), at(8), at(15)]).toEqual(['One', 'two', 'Three', null]);
});
