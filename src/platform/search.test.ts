import { expect, test, vi } from 'vitest';
import { askedOf } from '../core/search/asked.ts';
import { searchTexts } from './search.ts';

const HASH = 'a'.repeat(32);
const opened: Standing[] = [];

/** A worker that fails, or answers that one article was found. */
class Standing extends EventTarget {
  told: readonly string[] | null = null;

  constructor() {
    super();
    opened.push(this);
  }

  postMessage(message: { type: string; own?: string[]; number?: number }): void {
    if (message.type === 'library') this.told = message.own ?? null;
    else queueMicrotask(() => this.answer(message.number));
  }

  private answer(number: number | undefined): void {
    if (opened.length === 1) return void this.dispatchEvent(new Event('error'));
    const data = { number, revisions: HASH, found: [0], unsure: [], extent: 'whole' };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

test('a search worker that fails fails one question: the next is asked of a new one, told of all there is', async () => {
  vi.stubGlobal('Worker', Standing);
  vi.stubGlobal('location', { origin: 'https://example.org' });
  const own = ['mine'];
  const asked = askedOf([], false);
  await expect(searchTexts(asked, own)).rejects.toThrow('The worker failed');
  expect((await searchTexts(asked, own)).revisions).toEqual([HASH]);
  expect(opened.map(({ told }) => told)).toEqual([own, own]);
});
