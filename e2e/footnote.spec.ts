import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { bringIn, longArticle } from './longArticle.ts';

const TITLE = 'The tin of letters';
const NOTE = 'The lid shows a ship that the company never owned.';
const ARTICLE = `${longArticle(TITLE, 2).replace('begins here', 'begins here[^tin]')}

[^tin]: ${NOTE}
`;

test('a footnote is read where the text refers to it, and gone to and left by key', async ({
  app,
  page,
}) => {
  await bringIn(page, app, TITLE, ARTICLE);
  const sign = page.getByRole('article').getByRole('link').first();
  const note = page.getByRole('dialog', { name: 'Footnote' });
  await sign.press('Enter');
  await expect(note).toContainText(NOTE);
  await expect(note).toBeFocused();
  await expectNoFault(page, 'an article with a footnote');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(sign).toBeFocused();
  await expect(sign).toBeInViewport();

  await sign.click();
  await note.getByRole('button', { name: 'Go to the note' }).click();
  await expect(note).toBeHidden();
  await expect(page.getByRole('article').getByText(NOTE)).toBeInViewport();
  await page.keyboard.press('<');
  await expect(sign).toBeInViewport();
});
