import { expect, test } from 'vitest';
import { withEdges } from './edges.ts';

/** What is drawn for `exact` when its letters were found between the bars. */
function drawn(exact: string, marked: string): string {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const span = withEdges(text, { start, end }, exact);
  return text.slice(span.start, span.end);
}

test.each([
  [
    'its own quotation marks, of another kind',
    '"Well, so."',
    'He: «\u00A0|Well, so|.\u00A0» And',
    '«\u00A0Well, so.\u00A0»',
  ],
  ['no marks that it had not', 'Well, so', 'He: «|Well, so|.»', 'Well, so'],
  ['no more than it had', 'so.', 'and |so|... on', 'so.'],
  ['nothing where they are gone', '(so)', 'and |so| on', 'so'],
])('keeps %s', (_, exact, marked, expected) => {
  expect(drawn(exact, marked)).toBe(expected);
});
