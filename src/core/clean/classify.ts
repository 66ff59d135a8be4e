import type { Candidate } from './candidate.ts';
import type { Draft } from './draft.ts';
import { featuresOf } from './features.ts';
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
  const rows = featuresOf(view, forest.features);
  return new Map(view.staying.map((one, at) => [one, likelihood(forest, rows[at] ?? [])]));
}
