// Highlights after their article was edited and imported again, in several scripts: none may stand where it does not belong.
// node e2e/bench/run.mjs reimports [--count N] [--from SEED]; 2,000 without.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const FIXTURE = new URL('../../src/core/highlight/reimports.fixture.ts', import.meta.url);

export async function bench(options) {
  const given = (name, otherwise) =>
    options.includes(name) ? Number(options[options.indexOf(name) + 1]) : otherwise;
  const count = given('--count', 2000);
  const from = given('--from', 0);
  const { module } = await runnerImport(fileURLToPath(FIXTURE), {
    configFile: false,
    logLevel: 'error',
  });
  const all = Array.from({ length: count }, (_, i) => module.reimport(from + i));
  const drawn = all.filter((one) => one.drawn !== null);
  const unlike = drawn.filter(({ similarity }) => similarity < 0.8);
  const wrong = drawn.filter(({ right }) => !right);
  const wrongUnlike = unlike.filter(({ right }) => !right);
  console.log(
    `${count} re-imports: ${drawn.length} highlights drawn, ${wrong.length} of them wrong; ` +
      `${unlike.length} at a similarity below .8, ${wrongUnlike.length} of them wrong (goal 0)`,
  );
  return wrongUnlike.length ? 1 : 0;
}
