import type { Plugin } from 'vite';
import { compileCatalog, MAY_SPEAK, writeMacros } from './messages.ts';

const NO_COMPILER = '\0lutrin:no-compiler';

/** Writes out the macros that messages stand in, and compiles the catalogs of `src/languages/`. */
export function messages(): Plugin {
  let strip = false;
  return {
    name: 'lutrin:messages',
    enforce: 'pre',
    configResolved({ command }) {
      strip = command === 'build';
    },
    // Catalogs come compiled: the page of a build needs no parser of messages.
    resolveId: {
      filter: { id: /^@lingui\/message-utils\/compileMessage$/ },
      handler: () => (strip ? NO_COMPILER : null),
    },
    load: {
      filter: { id: /^\0lutrin:no-compiler$/ },
      handler: () => 'export const compileMessage = null;',
    },
    transform: {
      filter: { id: [/\.po$/, /\/src\/.+\.tsx?$/] },
      async handler(code, id) {
        if (id.endsWith('.po')) {
          const catalog = JSON.stringify(JSON.stringify(compileCatalog(code)));
          return { code: `export const messages = JSON.parse(${catalog});`, map: null };
        }
        return MAY_SPEAK.test(code) ? writeMacros(code, id, strip) : null;
      },
    },
  };
}
