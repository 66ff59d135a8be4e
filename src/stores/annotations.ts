import { type Annotation, passagesOf } from '../core/exchange/annotation.ts';
import type { Reading } from '../core/exchange/readAnnotations.ts';
import { type Intake, takeIn } from '../core/exchange/takeIn.ts';
import { type AnnotationFault, readAnnotations } from '../platform/annotations.ts';
import { decideInLibrary } from './decideInLibrary.ts';
import { useHighlights } from './highlights.ts';
import { commitOnceKept, startLedger } from './ledger.ts';

/** A file of annotations, read and placed, before anything is kept. */
export interface Staged extends Intake {
  format: Reading['format'];
  refused: Reading['refused'];
}

/** Reads a file and looks for its annotations in the library. Nothing is changed. Rejects when aborted. */
export async function stageAnnotations(
  file: Blob,
  signal?: AbortSignal,
): Promise<Staged | { fault: AnnotationFault }> {
  const reading = await readAnnotations(file, signal);
  if ('fault' in reading) return reading;
  await startLedger().catch(() => null);
  const decisions = await decideInLibrary(reading.annotations.map(passagesOf), signal);
  const decided = reading.annotations.map((annotation: Annotation, index) => ({
    annotation,
    decisions: decisions[index] ?? [],
  }));
  const { format, refused } = reading;
  return { format, refused, ...takeIn(decided, livingIds(), Date.now()) };
}

/** Brings in what was staged, in one act that can be undone. Throws NotKept; then nothing has changed. */
export function keepAnnotations({ changes }: Staged): Promise<void> {
  return commitOnceKept(changes, 'Import of annotations');
}

function livingIds(): Set<string> {
  const all = [...useHighlights.getState()];
  return new Set(all.filter(([, { deletedAt }]) => !deletedAt).map(([id]) => id));
}
