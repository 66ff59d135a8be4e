import type { Lines } from '../core/backup/jsonLines.ts';
import type { Place } from '../core/exchange/annotation.ts';
import type { Decision, Grounds } from '../core/exchange/decide.ts';
import type { Found } from '../core/exchange/findArticle.ts';
import type { Lead } from '../core/exchange/leads.ts';
import type { Reading, ReadingFault } from '../core/exchange/readAnnotations.ts';
import type { Intake } from '../core/exchange/takeIn.ts';

/** What a file of annotations is: they stay in the worker. */
export interface Opened {
  format: Reading['format'];
  /** What of it is no annotation: how many, and the first of them by name. */
  refused: { count: number; named: Reading['refused'] };
  leads: Lead[];
}

/** What an import does: its changes as lines of JSON. */
export interface Intended {
  counts: Intake['counts'];
  changes: Lines;
}

/** A worker is asked to read a file or to hold places, then taught the texts to look in, then asked what becomes of them. */
export type AnnotationRequest =
  | { ask: 'read'; file: Blob }
  | { ask: 'hold'; places: Place[] }
  | { ask: 'learn'; grounds: Grounds }
  /** `found`: for each lead, its article. */
  | { ask: 'decide'; found: (Found | null)[] }
  | { ask: 'intend'; found: (Found | null)[]; known: ReadonlySet<string>; now: number };

export interface AnnotationAnswers {
  read: Opened | { fault: ReadingFault | 'unreadable' };
  hold: Lead[];
  learn: null;
  /** For each place that is held. */
  decide: readonly Decision[];
  intend: Intended;
}

export interface AnnotationReply {
  number: number;
  answer: AnnotationAnswers[keyof AnnotationAnswers];
}
