import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import { MOST, type RefusedItem } from '../../core/exchange/readAnnotations.ts';
import type { AnnotationFault } from '../../platform/annotations.ts';

const FAULTS: Record<AnnotationFault, [MessageDescriptor, MessageDescriptor]> = {
  empty: [msg`it is empty`, msg`Export it again.`],
  large: [msg`it is larger than 100 MB`, msg`Export fewer annotations at a time.`],
  syntax: [msg`it is damaged or no JSON`, msg`Try exporting it again.`],
  depth: [msg`it nests deeper than any annotations do`, msg`Try exporting it again.`],
  format: [
    msg`it holds no annotations that Lutrin knows`,
    msg`W3C annotations (JSON-LD) and Hypothesis’ JSON export are read.`,
  ],
  unreadable: [msg`the file could not be read`, msg`It may have been moved: choose it again.`],
  slow: [msg`reading it took more than 30 seconds`, msg`Export fewer annotations at a time.`],
};

/** What happened, what is safe, what to do. */
export function faultOf(name: string, fault: AnnotationFault): string {
  const [reason, advice] = FAULTS[fault];
  // Isolated: a name that is written from right to left may not turn the sentence round.
  const isolated = `\u2068${name}\u2069`;
  const [why, then] = [i18n._(reason), i18n._(advice)];
  return t`“${isolated}” was not imported: ${why}. Nothing has changed. ${then}`;
}

/** What of a file stays out, and why. */
export function refusedText(refused: RefusedItem): string {
  switch (refused.why) {
    case 'shape':
      return t`Item ${refused.item}: it is no annotation`;
    case 'away':
      return t`A page of the collection: it is kept at another address, and nothing is fetched`;
    case 'beyond': {
      const most = i18n.number(MOST);
      return plural(refused.count, {
        one: `# annotation: more than ${most} in one file are not read`,
        other: `# annotations: more than ${most} in one file are not read`,
      });
    }
  }
}
