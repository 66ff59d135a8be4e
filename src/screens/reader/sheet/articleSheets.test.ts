import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Those of what stands in the article. */
const SHEETS = [
  'articleText',
  'scripts',
  'articleHead',
  'articleNotes',
  'removedPassages',
  'relatedLinks',
  'articleEnd',
  'picture',
];
const PHYSICAL =
  /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|\b(?:left|right|top|bottom)\s*:|(?:text-align|float|clear):\s*(?:left|right)|(?:margin|padding):(?:\s+[^\s;]+){3,}/;

test.each(SHEETS)('%s names sides by the run of the text, whichever way that runs', (sheet) => {
  const source = readFileSync(new URL(`${sheet}.css`, import.meta.url), 'utf8');
  const rules = source.replace(/\/\*.*?\*\//gs, '');
  expect(rules.split('\n').filter((line) => PHYSICAL.test(line))).toEqual([]);
});
