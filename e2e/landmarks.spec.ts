import { expect, test } from './app.ts';
import { BUS, openBus } from './marking.ts';
import { openLibraryAndKeepAll } from './reading.ts';

test('a screen reader finds the library’s places, filters and rows, and hears what is kept', async ({
  app,
  page,
}) => {
  await openLibraryAndKeepAll(page, app);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the text"
    - banner:
      - search:
        - searchbox "Search articles, highlights, notes and tags"
      - link "Bring in"
      - navigation "Places":
        - link "Library"
        - link "Notebook"
        - link "Settings"
    - navigation "Filters":
      - list:
        - listitem:
          - button /All \\d+/ [pressed]
      - combobox "Language"
      - combobox "Order"
    - main:
      - heading "Library" [level=1]
      - region "Articles":
        - heading "Articles" [level=2]
        - list "Articles":
          - listitem:
            - heading "${BUS.title}" [level=3]:
              - link "${BUS.title}"
            - paragraph: /English/
            - text: Unread
            - img "Kept on this device"
            - 'button "More: ${BUS.title}"'
      - status: /All articles are kept on this device/
  `);
});

test('a screen reader finds the reader’s tools, text and progress, and its settings as named groups', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - link "Library"
      - button "Favourite"
      - button "Read aloud"
      - button "Reading settings"
      - 'button "Highlights: 0"'
    - main:
      - article:
        - heading "${BUS.title}" [level=1]
        - paragraph:
          - button /passages removed/
        - figure
        - region "Related":
          - heading "Related" [level=2]
        - button "Mark as finished"
        - button "Archive"
    - contentinfo:
      - progressbar "Read so far"
      - paragraph: /min left/
  `);
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Reading settings' })).toMatchAriaSnapshot(`
    - dialog "Reading settings":
      - group "Text size":
        - button "Smaller text"
        - status: /100/
        - button "Larger text"
      - group "Theme":
        - radio "System" [checked]
      - group "Text runs by":
        - radio "Scroll" [checked]
      - group "Focus":
        - radio "None" [checked]
      - group "Face":
        - radio "Literata" [checked]
  `);
});
