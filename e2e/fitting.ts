import { expect, type Page } from '@playwright/test';

/** Nothing scrolls sideways, and no control stands outside the window but in a list that scrolls. `where` names it in the report. */
export async function expectToFit(page: Page, where: string): Promise<void> {
  const outside = await page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      const around = element.parentElement;
      if (!around) return false;
      const { overflowX } = getComputedStyle(around);
      return /auto|scroll/.test(overflowX) || scrolls(around);
    };
    const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary');
    const cut = [...controls].filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      const isShown = width > 1 && control.checkVisibility({ visibilityProperty: true });
      return isShown && (left < -1 || right > innerWidth + 1) && !scrolls(control);
    });
    const sideways = document.documentElement.scrollWidth - innerWidth;
    return [
      ...(sideways > 0 ? [`${sideways} px sideways`] : []),
      ...cut.map((one) => one.outerHTML),
    ];
  });
  expect.soft(outside, where).toEqual([]);
}
