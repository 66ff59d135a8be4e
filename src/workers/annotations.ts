import { jsonLines } from '../core/backup/jsonLines.ts';
import { type Annotation, type Place, passagesOf } from '../core/exchange/annotation.ts';
import { type Decision, decide } from '../core/exchange/decide.ts';
import type { Found } from '../core/exchange/findArticle.ts';
import { type Lead, leadsOf } from '../core/exchange/leads.ts';
import { LARGEST_FILE, readAnnotations } from '../core/exchange/readAnnotations.ts';
import { bySameSource } from '../core/exchange/sameSource.ts';
import { takeIn } from '../core/exchange/takeIn.ts';
import type { Ground } from '../core/highlight/anchor.ts';
import type {
  AnnotationAnswers,
  AnnotationReply,
  AnnotationRequest,
  Intended,
} from './annotationMessages.ts';

/** Of what is refused, as many are named. */
const NAMED = 20;

let annotations: readonly Annotation[] = [];
let places: readonly Place[] = [];
let leadOf: readonly number[] = [];
const grounds = { now: new Map<string, Ground>(), former: new Map<string, Ground>() };

addEventListener('message', ({ data }: MessageEvent<AnnotationRequest & { number: number }>) => {
  reply(data).catch(reportError); // so that who asked is told
});

async function reply(request: AnnotationRequest & { number: number }): Promise<void> {
  const answer = await answerTo(request);
  const reply: AnnotationReply = { number: request.number, answer };
  postMessage(reply, answer && 'changes' in answer ? [answer.changes.buffer] : []);
}

async function answerTo(request: AnnotationRequest): Promise<AnnotationReply['answer']> {
  if (request.ask === 'read') return read(request.file);
  if (request.ask === 'hold') return hold(request.places);
  if (request.ask === 'decide') return decided(request.found);
  if (request.ask === 'intend') return intend(request);
  for (const [id, ground] of request.grounds.now) grounds.now.set(id, ground);
  for (const [hash, ground] of request.grounds.former) grounds.former.set(hash, ground);
  return null;
}

async function read(file: Blob): Promise<AnnotationAnswers['read']> {
  if (file.size > LARGEST_FILE) return { fault: 'large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { fault: 'unreadable' };
  const reading = readAnnotations(new Uint8Array(bytes));
  if ('fault' in reading) return reading;
  annotations = reading.annotations;
  const { format, refused } = reading;
  return {
    format,
    refused: { count: refused.length, named: refused.slice(0, NAMED) },
    leads: hold(annotations.flatMap(passagesOf)),
  };
}

function hold(them: readonly Place[]): Lead[] {
  const { leads, of } = leadsOf(them);
  places = them;
  leadOf = of;
  return leads;
}

function decided(found: readonly (Found | null)[]): readonly Decision[] {
  const each = places.map((place, at) => decide(place, found[leadOf[at] ?? -1] ?? null, grounds));
  return bySameSource(places, each);
}

function intend({ found, known, now }: AnnotationRequest & { ask: 'intend' }): Intended {
  const decisions = decided(found).values();
  const all = annotations.map((annotation) => ({
    annotation,
    decisions: passagesOf(annotation).map(() => decisions.next().value as Decision),
  }));
  const { counts, changes } = takeIn(all, known, now);
  return { counts, changes: jsonLines(changes.map((change) => JSON.stringify(change))) };
}
