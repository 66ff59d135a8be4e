import { build, type Rollup } from 'vite';

/** Those that are fetched: what stands in a page waits for nothing. */
const FETCHED_FACES = /@font-face\s*\{[^}]*url\([^}]*\}/g;
/** The dark theme's colours, as written by the build; they are what the system's dark asks for until the app says more. */
const NIGHT = /\[data-theme=["']?night["']?\],\s*\[data-theme=["']?black["']?\]\s*(\{[^}]*\})/;

/** What only the reader's choice asks for. */
const CHOSEN = /(?<=[{}])\[data-(?!first)[^{}]*\{[^{}]*\}/g;
/** What only a press or a printer asks for. */
const LATER = [
  /(?<=[{}])[^{}@]*:(?:hover|focus-visible|focus-within|focus|disabled)\b[^{}]*\{[^{}]*\}/g,
  /@media print\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
];

/** The sheet at `source` with all that it imports, in one piece that stands by itself in a page. */
export async function builtSheet(source: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: source, checks: { pluginTimings: false } },
    },
  });
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const sheet = files.find(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error(`${source} did not build into one sheet.`);
  return String(sheet.source);
}

/** Of a built sheet, the rules for a page that no script has touched yet, and no reader. */
export function firstRules(sheet: string): string {
  return rulesInAnyLook(sheet).replace(CHOSEN, '');
}

/** The same for whatever look the reader has chosen. */
export function rulesInAnyLook(sheet: string): string {
  const first = inDarkToo(sheet.replace(FETCHED_FACES, '').trim());
  return LATER.reduce((rules, later) => rules.replace(later, ''), first);
}

/**
 * The faces that the app fetches, as its own sheets name them, and waited for a moment: they are on the device, and so the text
 * does not begin in another.
 */
export function facesOf(bundle: Rollup.OutputBundle): string {
  const sheets = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.css'));
  const faces = sheets.flatMap((file) =>
    file.type === 'asset' ? (String(file.source).match(FETCHED_FACES) ?? []) : [],
  );
  return [...new Set(faces)].join('').replaceAll('font-display:swap', 'font-display:optional');
}

/** Without a script no theme is said yet: the system's wish alone decides. */
function inDarkToo(sheet: string): string {
  const night = NIGHT.exec(sheet)?.[1];
  if (!night) throw new Error('The sheet has no dark theme.');
  return `${sheet}@media (prefers-color-scheme:dark){:root:not([data-theme])${night}}`;
}
