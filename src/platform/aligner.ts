import { type Alignment, align, alignmentBy } from '../core/highlight/align.ts';
import { lettersOf } from '../core/highlight/letters.ts';
import alignUrl from '../workers/align.ts?worker&url';
import type { AlignReply, AlignRequest } from '../workers/alignMessages.ts';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';

let ask: ReturnType<typeof askWorker<AlignRequest, AlignReply>> | undefined;

/** Aligns two texts in a worker, so that the page goes on; here, where the worker fails. */
export async function alignAside(former: string, text: string): Promise<Alignment> {
  ask ??= askWorker(new Worker(trustedUrl(alignUrl), { type: 'module', name: 'align' }));
  try {
    const { runs } = await ask({ former, text });
    return alignmentBy(lettersOf({ text: former }), lettersOf({ text }), runs);
  } catch {
    return align(former, text);
  }
}
