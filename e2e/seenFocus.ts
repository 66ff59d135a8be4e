import { expect, type Page } from '@playwright/test';

/** Goes from control to control by Tab, so many times: each shows that it has the focus. `where` names the screen in the report. */
export async function expectSeenFocus(page: Page, where: string, times: number): Promise<void> {
  const unseen = new Set<string>();
  for (let at = 0; at < times; at++) {
    await page.keyboard.press('Tab');
    const { name, shown } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const outlined = (one: Element | null, part?: string) => {
        const { outlineStyle, outlineWidth } = one
          ? getComputedStyle(one, part)
          : document.body.style;
        return (
          outlineStyle !== 'none' && outlineStyle !== '' && Number.parseFloat(outlineWidth) >= 2
        );
      };
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      const around = [element, element.nextElementSibling, element.parentElement];
      const shown =
        element === document.body ||
        around.some((one) => outlined(one)) ||
        outlined(element, '::after') ||
        outlined(element, '::before');
      return { name: `${element.tagName} ${name.slice(0, 40)}`, shown };
    });
    if (!shown) unseen.add(name);
  }
  expect.soft([...unseen], where).toEqual([]);
}
