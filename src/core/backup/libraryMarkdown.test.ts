import { expect, test } from 'vitest';
import { apply, emptyLedger } from '../journal/ledger.ts';
import type { Fields } from '../journal/operation.ts';
import { libraryMarkdown } from './libraryMarkdown.ts';

const WORDS = { saved: 'Mots', nameless: 'Perdu' };

test('every highlight that exists goes out under its article, in the order of the text', () => {
  const ledger = emptyLedger();
  const home = (words: string, start: number) =>
    ({ article: 'a', words, span: { start, end: start + 1 } }) as Fields['highlight']['home'];
  apply(ledger, {
    id: '1',
    time: 1,
    changes: [
      { kind: 'highlight', id: '1', field: 'home', value: home('second *words*', 9) },
      { kind: 'highlight', id: '1', field: 'note', value: 'my *note*' },
      { kind: 'highlight', id: '2', field: 'home', value: home('first words', 2) },
      { kind: 'highlight', id: '3', field: 'home', value: home('deleted words', 1) },
      { kind: 'highlight', id: '3', field: 'deletedAt', value: 5 },
    ],
  });
  const text = libraryMarkdown(ledger.things, [], WORDS);
  expect(text.indexOf('first words')).toBeLessThan(text.indexOf('second \\*words\\*'));
  expect(text).toContain('my \\*note\\*');
  expect(text).toContain('# Perdu\n'); // nobody knows any more what the article was
  expect(text).not.toContain('deleted words');
});

test('saved words go out after the notes, with their meaning and sentence, as words alone', () => {
  const ledger = emptyLedger();
  const set = { kind: 'word', id: 'w' } as const;
  const gone = { kind: 'word', id: 'gone' } as const;
  apply(ledger, {
    id: '1',
    time: 1,
    changes: [
      { ...set, field: 'word', value: 'ferry' },
      { ...set, field: 'sentence', value: 'The ferry\nleaves *now*.' },
      { ...set, field: 'language', value: 'en' },
      { ...set, field: 'meaning', value: '<b>a boat' },
      { ...gone, field: 'word', value: 'bell' },
      { ...gone, field: 'deletedAt', value: 5 },
    ],
  });
  const text = libraryMarkdown(ledger.things, [], WORDS);
  expect(text).toContain(
    '# Mots\n\n- **ferry** (en): &lt;b\\>a boat\n  > The ferry leaves \\*now\\*.\n',
  );
  expect(text).not.toContain('bell');
});
