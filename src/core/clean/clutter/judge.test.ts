import { expect, test } from 'vitest';
import { clean } from '../clean.ts';

test('of a few passages that someone has chosen, none is doubted lightly', () => {
  const second =
    'The second shows &lt;b&gt;signs&lt;/b&gt; as text, which is what it is, and goes on for a while after that.';
  const content = `<h1>A page</h1><p>The first paragraph has a <a href="/x">link</a> and enough words to be one, as paragraphs go in such pages.</p><p>${second}</p>`;
  const kept = clean({ kind: 'html', content }).blocks.filter(({ removal }) => !removal);
  expect(kept.map(({ text }) => text)).toContain(
    second.replace(/&lt;/g, '<').replace(/&gt;/g, '>'),
  );
});
