import { afterEach, expect, it, vi } from 'vitest';
import { askedOf } from '../core/search/asked.ts';
import { mergeSegments } from '../core/search/mergeSegments.ts';
import { Searcher } from '../core/search/searcher.ts';
import { Segment } from '../core/search/segment.ts';
import { SegmentBuilder } from '../core/search/writeSegment.ts';
import { lendParts, partsAreAt } from './segmentParts.ts';

/** More than stay in memory when nobody reads them. */
const MANY = 120;

/** A library in which each of the two beginnings leads to many words, each in a part of its own. `name` stands in its addresses. */
function library(name: string) {
  const builder = new SegmentBuilder();
  const words = ['one', 'two'].flatMap((start) =>
    Array.from({ length: MANY }, (_, number) => `${start}${String(number).padStart(3, 'a')}`),
  );
  words.forEach((word, number) => {
    const revision = number.toString(16).padStart(32, '0');
    builder.add({ revision, language: '', title: [], lede: [], text: [word] });
  });
  const whole = new Segment(builder.write(new Map()));
  const { head, parts } = mergeSegments([whole], { partSize: 1 });
  const segment = new Segment(head);
  partsAreAt(
    segment,
    parts.map((_, part) => `${name}/${part}`),
  );
  return { searcher: new Searcher([segment], new Map()), parts };
}

/** Answers at the parts' addresses once it is let. */
function answering(parts: readonly Uint8Array[]) {
  const waiting = new Map<string, () => void>();
  const fetched = vi.fn((url: string) => {
    const part = parts[Number(url.replace(/.*\//, ''))] as Uint8Array<ArrayBuffer>;
    return new Promise<Response>((resolve) => {
      waiting.set(url, () => resolve(new Response(part)));
    });
  });
  vi.stubGlobal('fetch', fetched);
  const letCome = (isMeant: (url: string, at: number) => boolean) => {
    [...waiting].forEach(([url, come], at) => {
      if (!isMeant(url, at)) return;
      waiting.delete(url);
      come();
    });
  };
  return { fetched, letCome };
}

afterEach(() => vi.unstubAllGlobals());

const asked = (word: string) => askedOf([{ text: word, quoted: false, not: false }], true);

/** What a beginning finds of all that has it, and whether all of that could be had. */
async function ask(searcher: Searcher, word: string) {
  const meant = searcher.meantBy(asked(word));
  const loan = lendParts(searcher.partsFor(meant));
  const came = await loan.came;
  const found = searcher.found(meant).length;
  loan.end();
  return { came, found };
}

it('leaves two questions at once the parts that they read, however many', async () => {
  const { searcher, parts } = library('at-once');
  const { letCome } = answering(parts);
  const first = ask(searcher, 'one');
  letCome((_, at) => at > 0); // all but one of its parts
  const second = ask(searcher, 'two');
  letCome((_, at) => at > 0);
  expect(await second).toEqual({ came: true, found: MANY });
  letCome(() => true);
  expect(await first).toEqual({ came: true, found: MANY });
});

it('fetches a part once, and again where it was let go of or did not come', async () => {
  const { searcher, parts } = library('again');
  const { fetched, letCome } = answering(parts);
  const both = [ask(searcher, 'one'), ask(searcher, 'one')];
  expect(fetched).toHaveBeenCalledTimes(MANY);
  letCome(() => true);
  await Promise.all(both);
  const again = ask(searcher, 'one');
  letCome(() => true);
  expect(await again).toEqual({ came: true, found: MANY });
  expect(fetched).toHaveBeenCalledTimes(MANY + 20); // a hundred had stayed
  fetched.mockRejectedValueOnce(new TypeError('no network'));
  const lacking = ask(searcher, 'two');
  letCome(() => true);
  expect(await lacking).toEqual({ came: false, found: MANY - 1 });
  const whole = ask(searcher, 'two');
  letCome(() => true);
  expect(await whole).toEqual({ came: true, found: MANY });
});
