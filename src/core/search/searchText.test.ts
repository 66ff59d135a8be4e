import { expect, it } from 'vitest';
import type { Revision } from '../article/revision.ts';
import { searchText } from './searchText.ts';

const REVISION: Revision = {
  title: 'Été',
  byline: 'Ada Vell',
  authors: ['Ada Vell'],
  site: 'Le Phare',
  agency: null,
  url: null,
  publishedAt: null,
  modifiedAt: null,
  lang: 'fr',
  dir: 'ltr',
  truncated: false,
  blocks: [
    { kind: 'title', text: 'Été' },
    { kind: 'paragraph', text: 'L’île' },
    { kind: 'paragraph', text: 'Cookies', removal: { reason: 'consent', rule: '', sureness: 1 } },
  ],
};

it('holds title, byline, site and kept text, folded, and no removed passage', () => {
  expect(searchText('Été', REVISION)).toBe("ete ada vell le phare l'ile");
});
