import type { RootLook } from '../core/firstDraw/frame.ts';
import { readPaintHint, writePaintHint } from './paintHint.ts';

/** How the page looks, in the reader's words; see ui/theme.css for what each value means. */
export interface Look {
  /** What the app says things in; see platform/language.ts. */
  language: string;
  theme: string;
  flow: string;
  face: string;
  textSize: number;
  measure: string;
  leading: string;
  paragraphs: string;
  justify: boolean;
  hyphens: boolean;
}

const FRESH: Look = {
  language: 'system',
  theme: 'system',
  flow: 'scroll',
  face: 'literata',
  textSize: 100,
  measure: 'medium',
  leading: 'normal',
  paragraphs: 'space',
  justify: false,
  hyphens: true,
};

const night = matchMedia('(prefers-color-scheme: dark)');
let current: Look | null = null;

/**
 * A page that stood before its face had come keeps the one that it began in; the next screen has the reader's own, which is
 * fetched meanwhile.
 */
export function leaveFirstFace(): void {
  delete document.documentElement.dataset.firstFace;
}

/** Fetches what `leaveFirstFace` will need. */
export function readyFace(): void {
  document.fonts.load('1em "Literata Variable"').catch(() => undefined); // then the one it began in stays
}

/** Draws the page in this look, and again whenever the system turns dark or light. */
export function applyLook(look: Look): void {
  current = look;
  draw(look);
  writePaintHint(JSON.stringify(look));
}

/**
 * How the root element will be written of pages that stand before the app does. Null where the text is turned page by page:
 * no page is cut without the app.
 */
export function nextLook({ theme, flow }: Look): RootLook | null {
  if (flow === 'pages') return null;
  const { lang, dir, dataset } = document.documentElement;
  const chosen = theme === 'system' ? undefined : theme;
  const data = Object.entries({ ...dataset, theme: chosen, firstFace: undefined });
  const attributes = data.flatMap(([name, value]) =>
    value === undefined ? [] : [[`data-${hyphened(name)}`, value] as const],
  );
  return { lang, dir, ...Object.fromEntries(attributes) };
}

/** `text-size` for `textSize`: what the dataset's names stand for. */
function hyphened(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Draws the page as it was last time, or as the system asks, until the settings are read; tells how that is. */
export function applyHintedLook(): Look {
  const hinted = hintedLook();
  if (readPaintHint() !== null) leaveFirstFace(); // who has been here has the faces by now
  current = hinted;
  draw(hinted);
  night.addEventListener('change', () => current && draw(current));
  return hinted;
}

function hintedLook(): Look {
  try {
    return { ...FRESH, ...(JSON.parse(readPaintHint() ?? '{}') as Partial<Look>) };
  } catch {
    return FRESH; // A damaged hint is no hint.
  }
}

function draw({ theme, textSize, ...rest }: Look): void {
  const root = document.documentElement;
  root.dataset.theme = theme === 'system' ? (night.matches ? 'night' : 'paper') : theme;
  root.dataset.flow = rest.flow;
  root.dataset.face = rest.face;
  root.dataset.measure = rest.measure;
  root.dataset.leading = rest.leading;
  root.dataset.paragraphs = rest.paragraphs;
  root.dataset.justify = String(rest.justify);
  root.dataset.hyphens = String(rest.hyphens);
  root.dataset.textSize = String(textSize);
  const ground = getComputedStyle(root).getPropertyValue('--ground').trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
    meta.setAttribute('content', ground);
}
