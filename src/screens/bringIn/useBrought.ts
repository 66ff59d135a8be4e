import { useEffect, useState } from 'react';
import { type Cleaned, cleanIncoming } from '../../platform/cleaner.ts';
import {
  holdsMany,
  type Imported,
  type ImportProgress,
  stageImport,
} from '../../platform/importer.ts';
import type { Pending } from '../../stores/pending.ts';

/** What becomes of something that was handed in: one article, the articles of an import file, or neither. */
export type Brought = Cleaned | Imported;

/** Cleans or reads what is handed in; `brought` is null while that goes on, and of an import `progress` tells how far. */
export function useBrought(pending: Pending | undefined): {
  brought: Brought | null;
  progress: ImportProgress | null;
} {
  const [done, setDone] = useState<{ of: Pending; brought: Brought } | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  useEffect(() => {
    if (!pending) return;
    const given = new AbortController();
    const { signal } = given;
    void bring(pending, signal, tellNowAndThen(setProgress)).then((brought) => {
      if (signal.aborted) return;
      setDone({ of: pending, brought });
      setProgress(null);
    });
    return () => {
      given.abort();
      setProgress(null);
    };
  }, [pending]);
  return { brought: done && done.of === pending ? done.brought : null, progress };
}

async function bring(
  { content, name, kind, encoding = null }: Pending,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<Brought> {
  if (name !== null && content instanceof Blob && (await holdsMany(content, name)))
    return stageImport(content, { name, encoding, signal, onProgress });
  return cleanIncoming(content, { name, kind, encoding, signal });
}

/** A file of thousands of links is read in a moment: each would be a drawing of the page. */
function tellNowAndThen(
  tell: (progress: ImportProgress) => void,
): (progress: ImportProgress) => void {
  let told = performance.now();
  return (progress) => {
    if (performance.now() - told < 100) return;
    told = performance.now();
    tell(progress);
  };
}
