import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { eachRow } from './features.ts';
import html from './forest.html.json' with { type: 'json' };
import text from './forest.text.json' with { type: 'json' };
import { type Forest, likelihood } from './forest.ts';
import { viewOf } from './view.ts';

/** What was learnt of pages, and of texts, Markdown among them. */
export const FORESTS = { html, text } as unknown as { html: Forest; text: Forest };

/** How sure the classifier is that each candidate that stays so far belongs to the article, 0 to 1. */
export function likelihoods(draft: Draft): Map<Candidate, number> {
  const forest = FORESTS[draft.kind === 'html' ? 'html' : 'text'];
  const view = viewOf(draft);
  const likely = new Map<Candidate, number>();
  eachRow(view, forest.features, (row, one) => likely.set(one, likelihood(forest, row)));
  return likely;
}
