import { useEffect, useState } from 'react';
import type { AnnotationFault } from '../../platform/annotations.ts';
import { type Staged, stageAnnotations } from '../../stores/annotations.ts';

/** What a file would bring in; null while it is read. Another file, or none, ends the reading. */
export function useStaged(file: File | null): Staged | { fault: AnnotationFault } | null {
  const [done, setDone] = useState<{
    of: File;
    staged: Staged | { fault: AnnotationFault };
  } | null>(null);
  useEffect(() => {
    if (!file) return;
    const reading = new AbortController();
    stageAnnotations(file, reading.signal).then(
      (staged) => {
        if (!reading.signal.aborted) setDone({ of: file, staged });
      },
      () => {
        if (!reading.signal.aborted) setDone({ of: file, staged: { fault: 'unreadable' } });
      },
    );
    return () => reading.abort();
  }, [file]);
  return done && done.of === file ? done.staged : null;
}
