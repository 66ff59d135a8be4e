/**
 * To be run in the page: ms from the key that marks a selection until the frame that shows it is out. Begins at a frame, as
 * the worst case.
 */
export async function addHighlight() {
  const paragraphs = [...document.querySelectorAll('.reader-main article p')];
  const inView = paragraphs.find((one) => one.getBoundingClientRect().top > 100);
  const words = document.createTreeWalker(inView, NodeFilter.SHOW_TEXT).nextNode();
  const at = 3 * Math.floor(10 * Math.random());
  getSelection().setBaseAndExtent(words, at, words, at + 40);
  await new Promise((done) => setTimeout(done, 400)); // the toolbar is there
  await new Promise((done) => requestAnimationFrame(done));
  const begun = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '2', code: 'Digit2', bubbles: true }));
  await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
  return performance.now() - begun;
}
