import { plural, t } from '@lingui/core/macro';

/** What became of highlights when the text of an article changed; empty where nothing did. */
export function changeWords(kept: number, unsure: number): string {
  if (kept === 0) return unsureWords(unsure);
  if (unsure === 0)
    return t`The text has changed: ${plural(kept, { one: '# highlight kept', other: '# highlights kept' })}.`;
  return t`The text has changed: ${plural(kept, { one: '# highlight kept', other: '# highlights kept' })}, ${plural(unsure, { one: '# needs a look', other: '# need a look' })}.`;
}

/** The same of all articles. */
export function libraryChangeWords(kept: number, unsure: number): string {
  if (kept === 0) return unsureWords(unsure);
  if (unsure === 0)
    return t`Texts have changed: ${plural(kept, { one: '# highlight kept', other: '# highlights kept' })}.`;
  return t`Texts have changed: ${plural(kept, { one: '# highlight kept', other: '# highlights kept' })}, ${plural(unsure, { one: '# needs a look', other: '# need a look' })}.`;
}

function unsureWords(unsure: number): string {
  if (unsure === 0) return '';
  return plural(unsure, { one: '# highlight needs a look.', other: '# highlights need a look.' });
}
