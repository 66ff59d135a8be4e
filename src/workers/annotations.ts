import { type Decision, decide, type Grounds } from '../core/exchange/decide.ts';
import { LARGEST_FILE, readAnnotations } from '../core/exchange/readAnnotations.ts';
import { bySameSource } from '../core/exchange/sameSource.ts';
import type { AnnotationReply, AnnotationRequest, Wanted } from './annotationMessages.ts';

addEventListener(
  'message',
  async ({ data }: MessageEvent<AnnotationRequest & { number: number }>) => {
    const { number } = data;
    const reply: AnnotationReply =
      'read' in data
        ? { number, reading: await readingOf(data.read) }
        : { number, decisions: decisionsOn(data.decide, data.grounds) };
    postMessage(reply);
  },
);

async function readingOf(file: Blob) {
  if (file.size > LARGEST_FILE) return { fault: 'large' as const };
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes ? readAnnotations(new Uint8Array(bytes)) : { fault: 'unreadable' as const };
}

function decisionsOn(wanted: readonly Wanted[][], grounds: Grounds): Decision[][] {
  const all = wanted.flat();
  const decisions = bySameSource(
    all.map(({ place }) => place),
    all.map(({ place, found }) => decide(place, found, grounds)),
  ).values();
  return wanted.map((its) => Array.from(its, () => decisions.next().value as Decision));
}
