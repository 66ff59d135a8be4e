import { hashText } from '../core/article/revision.ts';
import { clean } from '../core/clean/clean.ts';
import { TooLarge } from '../core/clean/read/tooLarge.ts';
import { rawArticle } from '../core/decode/rawArticle.ts';
import type { CleanReply, CleanRequest } from './cleanMessages.ts';

addEventListener('message', ({ data }: MessageEvent<CleanRequest & { number: number }>) => {
  postMessage({ number: data.number, ...reply(data) });
});

function reply({ content, kind, encoding }: CleanRequest): Unnumbered<CleanReply> {
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const raw = rawArticle(bytes, kind, encoding);
    if (typeof raw === 'string') return { refusal: raw };
    return { id: `own-${hashText(raw.content).slice(0, 16)}`, revision: clean(raw) };
  } catch (error) {
    if (error instanceof TooLarge) return { refusal: error.limit };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'number'> : never;
