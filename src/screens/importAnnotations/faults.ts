import type { AnnotationFault } from '../../platform/annotations.ts';

const FAULTS: Record<AnnotationFault, [string, string]> = {
  empty: ['it is empty', 'Export it again.'],
  large: ['it is larger than 100 MB', 'Export fewer annotations at a time.'],
  syntax: ['it is damaged or no JSON', 'Try exporting it again.'],
  depth: ['it nests deeper than any annotations do', 'Try exporting it again.'],
  format: [
    'it holds no annotations that Lutrin knows',
    'W3C annotations (JSON-LD) and Hypothesis’ JSON export are read.',
  ],
  unreadable: ['the file could not be read', 'It may have been moved: choose it again.'],
  slow: ['reading it took more than 30 seconds', 'Export fewer annotations at a time.'],
};

/** What happened, what is safe, what to do. */
export function faultOf(name: string, fault: AnnotationFault): string {
  const [reason, advice] = FAULTS[fault];
  // Isolated: a name that is written from right to left may not turn the sentence round.
  return `“\u2068${name}\u2069” was not imported: ${reason}. Nothing has changed. ${advice}`;
}
