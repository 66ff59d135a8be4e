import { expect, test } from './app.ts';
import { openLibrary } from './reading.ts';

const ELSEWHERE = 'https://elsewhere.example/x';

test('the page refuses markup, foreign scripts and foreign requests, even from itself', async ({
  app,
  page,
  troubles,
}) => {
  await openLibrary(page, app);
  // From here on pictures of other sites are the service worker's to refuse: the policy admits them.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const allowed = await page.evaluate(async (elsewhere) => {
    const attempts: Record<string, () => unknown> = {
      'markup from text': () => Object.assign(document.createElement('p'), { innerHTML: '<b>x' }),
      'code from text': () => Object.assign(document.createElement('script'), { text: 'alert(1)' }),
      'a worker from elsewhere': () => new Worker(elsewhere),
      'a worker by plain text': () => new Worker('/sw.js'),
      'a second policy': () => Reflect.get(window, 'trustedTypes').createPolicy('more', {}),
      'a request elsewhere': () => fetch(elsewhere, { mode: 'no-cors' }),
      'a picture from elsewhere': () => Object.assign(new Image(), { src: elsewhere }).decode(),
    };
    const passed: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
        passed.push(name);
      } catch {
        // refused, as it should be
      }
    }
    return passed;
  }, ELSEWHERE);
  expect(allowed).toEqual([]);
  // Each refusal is reported in the console; that is what this test asked for.
  troubles.length = 0;
});
