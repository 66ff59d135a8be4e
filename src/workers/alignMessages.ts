import type { Run } from '../core/highlight/commonRuns.ts';

/** Two states of an article's text. */
export interface AlignRequest {
  former: string;
  text: string;
}

export interface AlignReply {
  number: number;
  runs: readonly Run[];
}
