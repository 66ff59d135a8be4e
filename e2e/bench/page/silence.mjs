/** Another process may hold up any key once, and hardly the same key each time. */
const ROUNDS = 5;

/**
 * Types lines into the search box, and takes them away again if `isTakenBack`. For each key the ms of the longest that the
 * page did not answer until what is listed had followed, the least of the rounds.
 */
export async function silencesAfterKeys(page, lines, { isTakenBack = false } = {}) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await typeAll(page, lines, isTakenBack));
  return rounds[0].map((_, key) => Math.min(...rounds.map((round) => round[key])));
}

async function typeAll(page, lines, isTakenBack) {
  const held = [];
  const box = page.getByRole('searchbox');
  for (const line of lines) {
    await box.fill('');
    await box.focus();
    const back = isTakenBack ? Array(line.length).fill('Backspace') : [];
    for (const key of [...line, ...back]) {
      await page.evaluate(listenToItself);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(250);
      held.push(await page.evaluate(() => globalThis.longestSilence()));
    }
  }
  await box.fill('');
  return held;
}

/** Sends itself messages without pause: a task in between is heard as silence. */
function listenToItself() {
  const { port1, port2 } = new MessageChannel();
  let [last, longest, listening] = [performance.now(), 0, true];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (listening) port2.postMessage(0);
  };
  port2.postMessage(0);
  globalThis.longestSilence = () => {
    listening = false;
    return longest;
  };
}
