/**
 * To be run in the page: ms from the key that marks a selection, or from the `bare` call of the platform that draws the same, until
 * the frame that shows it is out. Begins when a frame is just out, as the worst case: the next one is furthest away then.
 */
export async function addHighlight(bare) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const turn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const paragraphs = [...document.querySelectorAll('.reader-main article p')];
  const inView = paragraphs.find((one) => one.getBoundingClientRect().top > 100);
  const words = document.createTreeWalker(inView, NodeFilter.SHOW_TEXT).nextNode();
  const range = new Range();
  const at = 3 * Math.floor(10 * Math.random());
  range.setStart(words, at);
  range.setEnd(words, at + 40);
  getSelection().removeAllRanges();
  if (!bare) getSelection().addRange(range);
  await new Promise((done) => setTimeout(done, 400)); // the toolbar is there
  for (let i = 0; i < 3; i++) await frame(); // frames come at their pace
  await turn();
  const begun = performance.now();
  if (bare) CSS.highlights.set('bench', new Highlight(range));
  else
    document.dispatchEvent(
      new KeyboardEvent('keydown', { key: '2', code: 'Digit2', bubbles: true }),
    );
  await frame();
  await turn();
  return performance.now() - begun;
}
