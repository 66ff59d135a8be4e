import { seeded } from '../seeded.fixture.ts';
import { align } from './align.ts';
import { anchor } from './anchor.ts';
import { distancesByEnd } from './editDistance.ts';
import { foldedLetters } from './letters.ts';
import { quoteOf } from './quote.ts';

/** Letters that words are made of, and what stands between two words. */
const SCRIPTS = [
  { letters: 'abcdefghijklmnoprstuvwyzéèàçöü', between: ' ' },
  { letters: 'abcdeéioōuạḥṣț'.normalize('NFD').match(/\p{L}\p{M}*/gu) ?? [], between: ' ' },
  { letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', between: ' ' },
  { letters: 'אבגדהוזחטיכלמנסעפצקרשת', between: ' ' },
  {
    letters: ['क', 'का', 'कि', 'ग', 'गी', 'त', 'ते', 'न', 'ने', 'म', 'मा', 'र', 'रो', 'ल', 'स'],
    between: ' ',
  },
  { letters: '山水火木金土日月人大小中上下天地風雨花鳥書文字学校時間国家', between: '' },
  { letters: ['𝔸', '𝔹', '𝕏', '𝕐', '😀', '👩‍👩‍👧', '🌊', '𐐀', '𐐁', '𐐂', '𐐃', '𐐄'], between: ' ' },
] as const;

/** One highlight after its article was edited and imported again. */
export interface Reimport {
  /** The words it was made of, and those it is drawn on; null where it is not drawn. */
  quoted: string;
  drawn: string | null;
  /** How alike the two are, letter by letter: 0 to 1. */
  similarity: number;
  /** Whether it is drawn on most of the quote's own words that are left; where it is not drawn, nothing is wrong. */
  right: boolean;
}

/** The same for the same seed. Every second time the former text is known. */
export function reimport(seed: number): Reimport {
  const next = seeded(seed);
  const below = (count: number) => Math.floor(next() * count);
  const script = SCRIPTS[seed % SCRIPTS.length] ?? SCRIPTS[0];
  const letters = [...script.letters];
  const word = () =>
    Array.from({ length: 2 + below(6) }, () => letters[below(letters.length)]).join('');
  const vocabulary = Array.from({ length: 150 }, word);
  const fresh = () => vocabulary[below(vocabulary.length)] ?? '';

  const former = Array.from({ length: 120 + below(120) }, (_, id) => ({ id, word: fresh() }));
  const length = 3 + below(20);
  const first = below(former.length - length);
  const share = next() * 0.6;
  const edited = former.flatMap((token) => {
    if (next() >= share) return [token];
    const kind = below(3);
    if (kind === 0) return [];
    const foreign = { id: -1, word: fresh() };
    return kind === 1 ? [foreign] : [foreign, token];
  });
  const moved = edited.splice(below(edited.length), below(60));
  if (next() < 0.7) edited.splice(below(edited.length + 1), 0, ...moved);

  const before = laid(former, script.between);
  const after = laid(edited, script.between);
  const span = { start: before.starts[first] ?? 0, end: before.ends[first + length - 1] ?? 0 };
  const quote = quoteOf(before.text, span);
  const home = { article: 'a', revision: 'r1', span, quote, words: quote.exact };
  const ground = { revision: 'r2', text: after.text };
  const there = anchor(home, ground, seed % 2 ? align(before.text, after.text) : undefined).span;
  if (!there) return { quoted: quote.exact, drawn: null, similarity: 0, right: true };

  const own = ({ id }: { id: number }) => id >= first && id < first + length;
  const held = edited.filter(
    (_, i) => (after.starts[i] ?? 0) < there.end && (after.ends[i] ?? 0) > there.start,
  );
  return {
    quoted: quote.exact,
    drawn: after.text.slice(there.start, there.end),
    similarity: similarity(quote.exact, after.text.slice(there.start, there.end)),
    right: 2 * held.filter(own).length > edited.filter(own).length,
  };
}

function laid(tokens: readonly { word: string }[], between: string) {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  tokens.forEach(({ word }, i) => {
    if (i) text += i % 30 ? between : '\n';
    starts.push(text.length);
    text += word;
    ends.push(text.length);
  });
  return { text, starts, ends };
}

function similarity(a: string, b: string): number {
  const [one, other] = [foldedLetters(a), foldedLetters(b)];
  const edits = distancesByEnd(one, other, true).at(-1) ?? one.length;
  return 1 - edits / Math.max(one.length, other.length, 1);
}
