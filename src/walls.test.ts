import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Each fault is planted once, under the project's own settings, and has to be refused. The planting ground is
 * an empty copy of the house, so that nothing is left in the real one when a run is interrupted.
 */
const house = fileURLToPath(new URL('..', import.meta.url));
const SETTINGS = [
  '.biome.json',
  '.lint',
  '.gitignore',
  'tsconfig.json',
  'src/core/tsconfig.json',
  'src/core/globals.d.ts',
  'src/loader/tsconfig.json',
  'src/workers/tsconfig.json',
];

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
const SINK = 'plugin';

const linted: [fault: string, path: string, code: string, rule: string][] = [
  ['core imports a store', 'core/a.ts', "import '../stores/a.ts';", IMPORTS],
  ['core imports platform', 'core/deep/a.ts', "import '../../platform/a.ts';", IMPORTS],
  ['core imports React', 'core/b.ts', "import 'react';", IMPORTS],
  ['core imports Node', 'core/c.ts', "import 'node:fs';", IMPORTS],
  [
    'core imports a store lazily',
    'core/i.ts',
    "export const x = import('../stores/a.ts');",
    IMPORTS,
  ],
  ['core passes a store on', 'core/j.ts', "export * from '../stores/a.ts';", IMPORTS],
  [
    'a screen imports another by the long way',
    'screens/reader/c.ts',
    "import '../../screens/library/a.ts';",
    IMPORTS,
  ],
  [
    'a room of a screen imports another screen',
    'screens/reader/deep/a.ts',
    "import '../../words/a.ts';",
    IMPORTS,
  ],
  ['a screen imports the loader', 'screens/reader/d.ts', "import '../../loader/a.ts';", IMPORTS],
  ['ui imports a store', 'ui/d.ts', "import '../stores/a.ts';", IMPORTS],
  ['markup by setHTMLUnsafe', 'platform/j.ts', "document.body.setHTMLUnsafe('x');", SINK],
  [
    'markup by createContextualFragment',
    'platform/l.ts',
    "export const x = document.createRange().createContextualFragment('x');",
    SINK,
  ],
  ['eval', 'platform/m.ts', "eval('1');", 'lint/security/noGlobalEval'],
  ['ui imports core', 'ui/a.ts', "import '../core/article/text.ts';", IMPORTS],
  ['paths.ts imports core', 'paths.ts', "import './core/article/text.ts';", IMPORTS],
  ['a screen imports another', 'screens/reader/a.ts', "import '../library/a.ts';", IMPORTS],
  ['the loader imports platform', 'loader/a.ts', "import '../platform/a.ts';", IMPORTS],
  ['a worker imports a store', 'workers/a.ts', "import '../stores/a.ts';", IMPORTS],
  ['platform imports a store', 'platform/a.ts', "import '../stores/a.ts';", IMPORTS],
  ['platform imports React', 'platform/b.ts', "import 'react';", IMPORTS],
  ['a store imports a screen', 'stores/b.ts', "import '../screens/reader/a.ts';", IMPORTS],
  ['markup by innerHTML', 'platform/c.ts', "document.body.innerHTML = 'x';", SINK],
  ['markup by outerHTML', 'platform/d.ts', "document.body.outerHTML = 'x';", SINK],
  [
    'markup by insertAdjacentHTML',
    'platform/e.ts',
    "document.body.insertAdjacentHTML('beforeend', 'x');",
    SINK,
  ],
  ['markup by document.write', 'platform/f.ts', "document.write('x');", SINK],
  [
    'markup by dangerouslySetInnerHTML',
    'ui/b.tsx',
    'export const x = <p dangerouslySetInnerHTML={{ __html: "x" }} />;',
    SINK,
  ],
  ['markup by srcDoc', 'ui/c.tsx', 'export const x = <iframe title="x" srcDoc="x" />;', SINK],
  ['code from text', 'core/e.ts', "export const x = new Function('return 1');", SINK],
  ['markup added by innerHTML', 'platform/o.ts', "document.body.innerHTML += 'x';", SINK],
  ['a DOMParser by the window', 'platform/n.ts', 'export const x = new window.DOMParser();', SINK],
  ['core imports a part of React', 'core/l.ts', "import 'react/jsx-runtime';", IMPORTS],
  [
    'a screen imports another from deeper down',
    'screens/library/deep/a.ts',
    "import '../../reader/a.ts';",
    IMPORTS,
  ],
  ['markup by srcdoc', 'platform/p1.ts', "document.createElement('iframe').srcdoc = 'x';", SINK],
  ['markup by a name in brackets', 'platform/p2.ts', "document.body['innerHTML'] = 'x';", SINK],
  ['markup by setHTML', 'platform/p3.ts', "document.body.setHTML('x');", SINK],
  ['markup by an attribute', 'platform/p4.ts', "document.body.setAttribute('srcdoc', 'x');", SINK],
  ['code by an attribute', 'platform/p5.ts', "document.body.setAttribute('onclick', 'x()');", SINK],
  [
    'markup by execCommand',
    'platform/p6.ts',
    "document.execCommand('insertHTML', false, 'x');",
    SINK,
  ],
  ['markup by writeln', 'platform/p7.ts', "document.writeln('x');", SINK],
  ['markup written by the window', 'platform/p8.ts', "window.document.write('x');", SINK],
  [
    'markup by parseHTMLUnsafe',
    'platform/p9.ts',
    "export const x = Document.parseHTMLUnsafe('x');",
    SINK,
  ],
  [
    'markup by a style sheet of XML',
    'platform/p10.ts',
    'export const x = new XSLTProcessor();',
    SINK,
  ],
  ['code by Function', 'platform/p11.ts', "export const x = Function('return 1');", SINK],
  ['eval by the window', 'platform/p12.ts', "window.eval('1');", SINK],
  ['code by a timer', 'platform/p13.ts', "setTimeout('x()', 1);", SINK],
  ['code by an interval', 'platform/p14.ts', "setInterval('x()', 1);", SINK],
  ['more markup by outerHTML', 'platform/p15.ts', "document.body.outerHTML += 'x';", SINK],
  ['DOMParser', 'platform/g.ts', 'export const x = new DOMParser();', GLOBALS],
  ['localStorage', 'platform/h.ts', 'localStorage.clear();', GLOBALS],
  [
    'an import cycle',
    'core/ring1.ts',
    "import './ring2.ts';\nexport const x = 1;",
    'lint/suspicious/noImportCycles',
  ],
];

const compiled: [fault: string, path: string, code: string][] = [
  ['core touches the document', 'core/d.ts', 'export const x = document.title;'],
  ['core touches the network', 'core/f.ts', "export const x = fetch('/');"],
  ['core reads files', 'core/g.ts', "export { readFile } from 'node:fs';"],
  ['core reads files, unprefixed', 'core/k.ts', "export { readFile } from 'fs';"],
  ['core looks at the process', 'core/h.ts', 'export const x = process.env;'],
  ['the loader touches the document', 'loader/b.ts', 'export const x = document.title;'],
  ['a worker touches the document', 'workers/b.ts', 'export const x = document.title;'],
];

const harmless: [path: string, code: string][] = [
  ['core/ring2.ts', "import './ring1.ts';\nexport const x = 1;"],
  ['core/fine.ts', 'export const x = 1;'],
  ['platform/fine.ts', "setTimeout(() => document.body.setAttribute('lang', 'en'), 1);"],
  ['workers/fine.ts', "export { x } from '../core/fine.ts';"],
  ['loader/fine.ts', "export { x } from '../core/fine.ts';"],
];

let ground: string;
let lint: { category: string; path: string }[];
let types: string;

beforeAll(async () => {
  ground = await mkdtemp(join(tmpdir(), 'lutrin-walls-'));
  for (const file of SETTINGS) await cp(join(house, file), join(ground, file), { recursive: true });
  await symlink(join(house, 'node_modules'), join(ground, 'node_modules'), 'junction');
  for (const [path, code] of [
    ...linted.map(([, path, code]) => [path, code] as const),
    ...compiled.map(([, path, code]) => [path, code] as const),
    ...harmless,
  ]) {
    await mkdir(dirname(join(ground, 'src', path)), { recursive: true });
    await writeFile(join(ground, 'src', path), `${code}\n`);
  }
  lint = diagnosticsOf(
    await run('@biomejs/biome/bin/biome', [
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      'src',
    ]),
  );
  const worlds = ['src/core', 'src/loader', 'src/workers'];
  types = (
    await Promise.all(
      worlds.map((world) => run('typescript/bin/tsc', ['--pretty', 'false', '-p', world])),
    )
  ).join('\n');
}, 60_000);

afterAll(() => rm(ground, { recursive: true, force: true }));

describe('the lint refuses', () => {
  test.each(linted)('%s', (_, path, __, rule) => {
    expect(
      lint.filter((found) => found.path === `src/${path}`).map((found) => found.category),
    ).toContain(rule);
  });
});

describe('the compiler refuses', () => {
  test.each(compiled)('%s', (_, path) => {
    expect(types).toContain(`src/${path}(`);
  });
});

test('what is allowed passes', () => {
  for (const [path] of harmless.slice(1)) {
    expect(lint.map((found) => found.path)).not.toContain(`src/${path}`);
    expect(types).not.toContain(`src/${path}(`);
  }
});

/** What a tool of the project prints on the planting ground; that it fails is the point. */
function run(tool: string, options: string[]): Promise<string> {
  const script = join(house, 'node_modules', tool);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...options],
      { cwd: ground, maxBuffer: 64e6 },
      (_, stdout) => resolve(stdout),
    );
  });
}

function diagnosticsOf(report: string): { category: string; path: string }[] {
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  return diagnostics.map(({ category, location: { path } }) => ({
    category,
    path: typeof path === 'string' ? path : path.file,
  }));
}
