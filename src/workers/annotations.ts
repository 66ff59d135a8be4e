import { decide } from '../core/exchange/decide.ts';
import { LARGEST_FILE, readAnnotations } from '../core/exchange/readAnnotations.ts';
import type { AnnotationReply, AnnotationRequest } from './annotationMessages.ts';

addEventListener(
  'message',
  async ({ data }: MessageEvent<AnnotationRequest & { number: number }>) => {
    const { number } = data;
    const reply: AnnotationReply =
      'read' in data
        ? { number, reading: await readingOf(data.read) }
        : {
            number,
            decisions: data.decide.map((wanted) =>
              wanted.map(({ place, found }) => decide(place, found, data.grounds)),
            ),
          };
    postMessage(reply);
  },
);

async function readingOf(file: Blob) {
  if (file.size > LARGEST_FILE) return { fault: 'large' as const };
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes ? readAnnotations(new Uint8Array(bytes)) : { fault: 'unreadable' as const };
}
