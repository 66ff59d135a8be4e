import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLORS } from './color.ts';
import { type Drawable, LAYERS, type Stroke, strokesOn } from './layers.ts';
import { indexSpans } from './spanIndex.ts';
import { STYLES } from './style.ts';

const NOTHING = { active: null, flash: null };
const TEXT = 60;

const drawable: fc.Arbitrary<Drawable> = fc.record({
  id: fc.uuid(),
  span: fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 19 }))
    .map(([start, length]) => ({ start, end: start + length })),
  color: fc.constantFrom(...COLORS),
  style: fc.constantFrom(...STYLES),
  note: fc.constantFrom('', 'a note'),
});
const drawables = fc.array(drawable, { maxLength: 10 });

/** Layers by character: what the eye sees. */
function seen(strokes: readonly Stroke[]): string[] {
  return Array.from({ length: TEXT }, (_, at) =>
    [
      ...new Set(
        strokes.filter(({ span }) => span.start <= at && at < span.end).map((s) => s.layer),
      ),
    ]
      .sort()
      .join(' '),
  );
}

test('the order in which highlights were made does not matter', () => {
  fc.assert(
    fc.property(drawables, fc.infiniteStream(fc.nat()), (list, turns) => {
      const shuffled = list
        .map((one) => ({ one, turn: turns.next().value as number }))
        .sort((a, b) => a.turn - b.turn)
        .map(({ one }) => one);
      const whole = { start: 0, end: TEXT };
      expect(seen(strokesOn(whole, false, indexSpans(shuffled), NOTHING))).toEqual(
        seen(strokesOn(whole, false, indexSpans(list), NOTHING)),
      );
    }),
  );
});

test('drawing block by block draws the same as drawing the whole', () => {
  fc.assert(
    fc.property(drawables, fc.integer({ min: 1, max: TEXT - 1 }), (list, at) => {
      const index = indexSpans(list);
      const emphasis = { active: list[0]?.id ?? null, flash: list.at(-1)?.span ?? null };
      const on = (start: number, end: number) => strokesOn({ start, end }, false, index, emphasis);
      expect(seen([...on(0, at), ...on(at, TEXT)])).toEqual(seen(on(0, TEXT)));
    }),
  );
});

test('every way of drawing has its layer', () => {
  fc.assert(
    fc.property(drawables, (list) => {
      const flash = { start: 3, end: 9 };
      const emphasis = { active: list[0]?.id ?? null, flash };
      for (const { layer } of strokesOn({ start: 0, end: TEXT }, false, indexSpans(list), emphasis))
        expect(LAYERS).toContain(layer);
    }),
  );
});

test('what stands apart carries only what lies inside it', () => {
  const over: Drawable = {
    id: 'a',
    span: { start: 0, end: 30 },
    color: 'sage',
    style: 'fill',
    note: '',
  };
  const inside: Drawable = { ...over, id: 'b', span: { start: 12, end: 15 } };
  const strokes = strokesOn({ start: 10, end: 20 }, true, indexSpans([over, inside]), NOTHING);
  expect(strokes).toEqual([{ layer: 'sage', span: inside.span }]);
});
