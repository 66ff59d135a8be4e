import { COLORS, type Color } from '../../src/core/highlight/color.ts';
import { oneOf, seeded, wholeFrom } from '../seeded.ts';

/** One act of a reader. `name` is the article or highlight that it is done to: letters, digits and hyphens. */
export type Step =
  | { act: 'highlight'; name: string; color: Color }
  | { act: 'recolor'; name: string; color: Color }
  | { act: 'note'; name: string; note: string }
  | { act: 'delete'; name: string }
  | { act: 'favourite'; name: string }
  | { act: 'place'; name: string; offset: number }
  | { act: 'passage'; name: string; kept: boolean }
  | { act: 'bringIn'; name: string; words: string };

/** What a library holds, as one value a fact. A key is its kind, a space, and a name: `note r1t2-7`. */
export type Facts = ReadonlyMap<string, string>;

/** The facts that hold once a step is kept. */
export function factsOf(step: Step): [key: string, value: string][] {
  const { name } = step;
  switch (step.act) {
    case 'highlight':
      return [
        [`highlight ${name}`, 'there'],
        [`colour ${name}`, step.color],
      ];
    case 'recolor':
      return [[`colour ${name}`, step.color]];
    case 'note':
      return [[`note ${name}`, step.note]];
    case 'delete':
      return [[`highlight ${name}`, 'deleted']];
    case 'favourite':
      return [[`favourite ${name}`, 'yes']];
    case 'place':
      return [[`place ${name}`, String(step.offset)]];
    case 'passage':
      return [[`passage ${name}`, step.kept ? 'kept' : 'left out']];
    case 'bringIn':
      return [[`article ${name}`, step.words]];
  }
}

/** What a reader does at one tab, step after step. Plans of different names touch different things. */
export function planOf(seed: number, name: string, length: number): Step[] {
  const random = seeded(seed ^ numberOf(name));
  const highlights: string[] = [];
  return Array.from({ length }, (_, turn) => {
    const fresh = `${name}-${turn}`;
    const dice = random();
    if (highlights.length === 0 || dice < 0.3) {
      highlights.push(fresh);
      return { act: 'highlight', name: fresh, color: oneOf(random, COLORS) };
    }
    const marked = oneOf(random, highlights.slice(-20));
    if (dice < 0.6) return { act: 'note', name: marked, note: noteOf(random, turn) };
    if (dice < 0.72) return { act: 'recolor', name: marked, color: oneOf(random, COLORS) };
    if (dice < 0.76) return { act: 'delete', name: marked };
    if (dice < 0.82) return { act: 'favourite', name: fresh };
    if (dice < 0.91) return { act: 'place', name, offset: turn };
    if (dice < 0.97) return { act: 'passage', name: fresh, kept: random() < 0.5 };
    return { act: 'bringIn', name: fresh, words: noteOf(random, turn) };
  });
}

/** Says which turn it was; from a few words to a page. */
function noteOf(random: () => number, turn: number): string {
  const words = wholeFrom(random, 1, random() < 0.1 ? 200 : 12);
  const said = Array.from({ length: words }, () => Math.floor(random() * 2 ** 32).toString(36));
  return `${turn}: ${said.join(' ')}`;
}

function numberOf(name: string): number {
  let number = 0;
  for (const letter of name) number = (Math.imul(number, 31) + letter.charCodeAt(0)) >>> 0;
  return number;
}
