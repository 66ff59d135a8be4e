// The best JavaScript extractors, each from the page's HTML to its text.
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';

/** Readability crashes on linkedom's templates, so they go first, as a caller would do. */
function readabilityOnLinkedom({ html }) {
  const { document } = parseHTML(html);
  for (const template of document.querySelectorAll('template')) template.remove();
  return new Readability(document).parse()?.textContent ?? '';
}

function readabilityOnJsdom({ html, url }) {
  const { window } = new JSDOM(html, { url: url ?? 'https://example.org/' });
  const text = new Readability(window.document).parse()?.textContent ?? '';
  window.close();
  return text;
}

async function defuddleOnLinkedom({ html, url }) {
  const { Defuddle } = await import('defuddle/node');
  const { document } = parseHTML(html);
  const { content } = await Defuddle(document, url ?? 'https://example.org/');
  return textOf(content);
}

/** Text of an extractor's HTML, a line for each block. */
function textOf(html) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const block of document.querySelectorAll('p,li,h1,h2,h3,h4,h5,h6,blockquote,div,tr,pre,br'))
    block.append('\n');
  return document.body.textContent;
}

export const PEERS = {
  'Readability + linkedom': readabilityOnLinkedom,
  'Readability + jsdom': readabilityOnJsdom,
  'defuddle + linkedom': defuddleOnLinkedom,
};

/** A page's text as a peer gives it, nothing where it fails; what it prints is not ours to read. */
export async function askPeer(peer, page) {
  const { log, warn, error } = console;
  Object.assign(console, { log() {}, warn() {}, error() {} });
  try {
    return await peer(page);
  } catch {
    return '';
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/** What a text extractor without learning keeps of a page's lines, by its name. */
export const TEXT_BASELINES = {
  'keep everything': (lines) => lines,
  'lines longer than 90': (lines) => lines.filter((line) => line.length > 90),
  'densest run': (lines, { densestRun }) => {
    const { from, to } = densestRun(lines.map((line) => line.length));
    return lines.slice(from, to + 1);
  },
};
