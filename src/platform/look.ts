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
  root.style.setProperty('--text-scale', String(Number(textSize) / 100));
  const ground = getComputedStyle(root).getPropertyValue('--ground').trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
    meta.setAttribute('content', ground);
}
