import { readJsonLines } from '../core/backup/jsonLines.ts';
import type { Change } from '../core/journal/operation.ts';
import { type AnnotationFault, openAnnotations, withAnnotations } from '../platform/annotations.ts';
import type { Intended, Opened } from '../workers/annotationMessages.ts';
import { findInLibrary } from './findInLibrary.ts';
import { useHighlights } from './highlights.ts';
import { commitOnceKept, startLedger } from './ledger.ts';

/** A file of annotations, read and placed, before anything is kept. */
export type Staged = Omit<Opened, 'leads'> & Intended;

/** Reads a file and looks for its annotations in the library. Nothing is changed. Rejects when aborted. */
export function stageAnnotations(
  file: Blob,
  signal?: AbortSignal,
): Promise<Staged | { fault: AnnotationFault }> {
  return withAnnotations(async (ask) => {
    const opened = await openAnnotations(ask, file);
    if ('fault' in opened) return opened;
    await startLedger().catch(() => null);
    const { leads, ...told } = opened;
    const found = await findInLibrary(leads, ask);
    const known = livingIds();
    return { ...told, ...(await ask({ ask: 'intend', found, known, now: Date.now() })) };
  }, signal);
}

/** Brings in what was staged, in one act that can be undone. Throws NotKept; then nothing has changed. */
export function keepAnnotations({ changes }: Staged): Promise<void> {
  return commitOnceKept(readJsonLines(changes) as Iterable<Change>, 'Import of annotations');
}

function livingIds(): Set<string> {
  const living = new Set<string>();
  for (const [id, { deletedAt }] of useHighlights.getState()) if (!deletedAt) living.add(id);
  return living;
}
