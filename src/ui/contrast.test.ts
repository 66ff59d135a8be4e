import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * Ink on every ground that a highlight gives it, measured from the style sheets themselves: each colour, in each
 * theme, by itself, under the selection, and under the flash after a jump.
 */
const sheet = readFileSync(new URL('theme.css', import.meta.url), 'utf8')
  .replace(/@import [^;]+;|\/\*[\s\S]*?\*\//g, '')
  .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
const drawing = readFileSync(
  new URL('../screens/reader/sheet/highlights.css', import.meta.url),
  'utf8',
);
const COLORS = ['saffron', 'sage', 'sky', 'rose', 'lilac'];
const THEMES = { paper: 9, sepia: 9, grey: 9, night: 6, black: 6, contrast: 9 };

type Rgb = [number, number, number];

/** The custom properties of a theme: the root's, then those of each rule that names it, in order. */
function tokensOf(theme: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.includes(':root') && !selectors.includes(`[data-theme="${theme}"]`)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
      tokens.set(name, value.trim());
  }
  return tokens;
}

function rgb(hex: string): Rgb {
  const digits = hex.replace('#', '');
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as Rgb;
}

function over(above: Rgb, share: number, below: Rgb): Rgb {
  return above.map((part, i) => share * part + (1 - share) * (below[i] ?? 0)) as Rgb;
}

/** WCAG 2.2's contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (color: Rgb) => {
    const [r, g, b] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as Rgb;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

for (const [theme, least] of Object.entries(THEMES)) {
  const tokens = tokensOf(theme);
  const color = (name: string) => rgb(tokens.get(name) ?? '');
  const [ink, ground, accent] = [color('ink'), color('ground'), color('accent')];

  test.each(['ink', 'muted', 'accent'])(`${theme}: %s on the page, as AAA asks`, (name) => {
    expect(contrast(color(name), ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(COLORS)(`${theme}: ink on %s, wherever it lies over others`, (name) => {
    // Fills are opaque: however many lie over each other, the topmost is the ground.
    expect(drawing).toContain(`background-color: var(--${name});`);
    expect(contrast(ink, color(name))).toBeGreaterThanOrEqual(least);
  });

  test.each(COLORS)(`${theme}: ink on %s while it flashes or is selected`, (name) => {
    const veil = 'color-mix(in srgb, var(--accent) var(--veil), transparent)';
    expect(drawing).toContain(veil);
    expect(sheet).toContain(veil);
    const share = Number.parseFloat(tokens.get('veil') ?? '') / 100;
    expect(contrast(ink, over(accent, share, color(name)))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(COLORS)(`${theme}: the line of %s is told from the page and from its fill`, (name) => {
    expect(contrast(color(`${name}-deep`), ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(color(`${name}-deep`), color(name))).toBeGreaterThanOrEqual(3);
  });
}
