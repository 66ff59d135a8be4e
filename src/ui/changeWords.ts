import { plural } from '@lingui/core/macro';

/** What became of highlights when texts changed; empty where nothing did. */
export function changeWords(kept: number, unsure: number): string {
  const look = plural(unsure, {
    one: '# highlight needs a look.',
    other: '# highlights need a look.',
  });
  if (kept === 0) return unsure === 0 ? '' : look;
  const stayed = plural(kept, {
    one: 'The text has changed: # highlight is kept.',
    other: 'The text has changed: # highlights are kept.',
  });
  return unsure === 0 ? stayed : `${stayed} ${look}`;
}
