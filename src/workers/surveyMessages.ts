import type { Ground, Home } from '../core/highlight/anchor.ts';
import type { Whereabouts } from '../core/highlight/whereabouts.ts';

/** An article's highlights and texts: as it is now, and those that they were made in, by revision. */
export interface SurveyRequest {
  highlights: readonly { id: string; home: Home }[];
  ground: Ground;
  formers: ReadonlyMap<string, string>;
}

export interface SurveyReply {
  number: number;
  whereabouts: Whereabouts;
}
