import { expect, test } from './app.ts';
import { allIsKept, BUS, card, highlight, openBus, selectWords } from './marking.ts';

test.beforeEach(async ({ app, page }) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'sage');
  await selectWords(page, BUS.other);
  await page.getByRole('toolbar').getByRole('button', { name: 'Note' }).click();
  await page.keyboard.type('Ask the *co-op*');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Ask the co-op');
});

test('a screen reader finds the card, its colours, menu, note and tags', async ({ page }) => {
  await expect(card(page)).toMatchAriaSnapshot(`
    - dialog "Highlight":
      - group "Colours":
        - 'button "Colour: saffron"'
        - 'button "Colour: sage" [pressed]'
        - 'button "Colour: sky"'
        - 'button "Colour: rose"'
        - 'button "Colour: lilac"'
      - button "More"
      - button "Delete highlight"
      - button "Close"
      - paragraph:
        - text: Ask the
        - emphasis: co-op
      - button "Edit note"
      - button "Add tags"
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - slider "Start of the highlight"
      - slider "End of the highlight"
  `);
});

test('a screen reader finds what can be done with a selection', async ({ page }) => {
  await page.keyboard.press('Escape');
  await selectWords(page, BUS.last);
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toMatchAriaSnapshot(`
    - toolbar "Selection":
      - group "Colours":
        - button "Highlight in saffron"
        - button "Highlight in sage"
        - button "Highlight in sky"
        - button "Highlight in rose"
        - button "Highlight in lilac"
      - button "Note"
      - button "Copy"
      - button "Underline"
      - button "Strike"
      - button "Copy as quote"
      - button "Leave this passage out"
  `);
});

test('a screen reader finds the article’s highlights as a list, and the tags and notes of the article', async ({
  page,
}) => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Highlights: 2/ }).click();
  await expect(page.getByRole('complementary', { name: 'Highlights' })).toMatchAriaSnapshot(`
    - complementary "Highlights":
      - heading "Highlights" [level=2]
      - button "Export and import"
      - button "Close highlights"
      - list:
        - listitem:
          - button "${BUS.first}"
        - listitem:
          - button "${BUS.other}"
          - paragraph:
            - text: Ask the
            - emphasis: co-op
  `);
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - article:
      - heading "${BUS.title}" [level=1]
      - button "Add tags of the article"
      - region "Notes on the article":
        - button "Add a note on the article"
      - paragraph:
        - button "Annotate this paragraph"
  `);
});

test('a screen reader finds the notebook’s filters as a sentence and its entries as a list', async ({
  app,
  page,
}) => {
  await page.keyboard.press('Escape');
  await allIsKept(page);
  await page.goto(`${app.url}notebook`);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Notebook" [level=1]
      - button "Export and import"
      - group "Filters":
        - combobox "Kind"
        - combobox "Colour"
        - combobox "Tag"
        - combobox "Article"
        - combobox "Source"
        - combobox "Language"
        - combobox "Time"
        - combobox "Order"
      - status: 2 entries
      - list "Highlights and notes":
        - listitem:
          - heading "${BUS.title}" [level=2]:
            - link "${BUS.title}"
          - 'checkbox "Select: ${BUS.first}"'
          - link "${BUS.first}"
          - paragraph:
            - time
        - listitem:
          - 'checkbox "Select: ${BUS.other}"'
          - link "${BUS.other}"
          - paragraph:
            - text: Ask the
            - emphasis: co-op
          - paragraph:
            - time
  `);
});
