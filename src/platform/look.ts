import { readPaintHint, writePaintHint } from './paintHint.ts';

/** How the page looks, in the reader's words; see ui/theme.css for what each value means. */
export interface Look {
  theme: string;
  textSize: number;
  measure: string;
  leading: string;
  paragraphs: string;
  justify: boolean;
}

const night = matchMedia('(prefers-color-scheme: dark)');
let current: Look | null = null;

/** Draws the page in this look, and again whenever the system turns dark or light. */
export function applyLook(look: Look): void {
  current = look;
  draw(look);
  writePaintHint(JSON.stringify(look));
}

/** Draws the page as it was last time, or as the system asks, until the settings are read. */
export function applyHintedLook(): void {
  const fresh: Look = {
    theme: 'system',
    textSize: 100,
    measure: 'medium',
    leading: 'normal',
    paragraphs: 'space',
    justify: false,
  };
  current = fresh;
  try {
    current = { ...fresh, ...(JSON.parse(readPaintHint() ?? '{}') as Partial<Look>) };
  } catch {
    // A damaged hint is no hint.
  }
  draw(current);
  night.addEventListener('change', () => current && draw(current));
}

function draw({ theme, textSize, measure, leading, paragraphs, justify }: Look): void {
  const root = document.documentElement;
  root.dataset.theme = theme === 'system' ? (night.matches ? 'night' : 'paper') : theme;
  root.dataset.measure = measure;
  root.dataset.leading = leading;
  root.dataset.paragraphs = paragraphs;
  root.dataset.justify = String(justify);
  root.style.setProperty('--text-scale', String(Number(textSize) / 100));
  const ground = getComputedStyle(root).getPropertyValue('--ground').trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
    meta.setAttribute('content', ground);
}
