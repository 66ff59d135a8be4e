import { align } from '../core/highlight/align.ts';
import type { AlignReply, AlignRequest } from './alignMessages.ts';

addEventListener('message', ({ data }: MessageEvent<AlignRequest & { number: number }>) => {
  const { number, former, text } = data;
  postMessage({ number, runs: align(former, text).runs } satisfies AlignReply);
});
