import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { contentPolicy } from './contentPolicy.ts';

/** Where the page's source lies, and where it is served, from the base path. */
const SOURCE = 'src/rescue/rescue.html';
const PAGE = 'rescue.html';

/** Serves `rescue.html` in dev; builds it apart from the app: it shares no file with it, so that nothing broken there breaks it. */
export function rescuePage(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lutrin:rescue-page',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        if (request.url === config.base + PAGE) request.url = config.base + SOURCE;
        next();
      });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const { root, base, build: settings } = config;
        await build({
          configFile: false,
          root,
          base,
          logLevel: 'warn',
          plugins: [contentPolicy(), atTheTop()],
          build: {
            outDir: dir,
            emptyOutDir: false,
            copyPublicDir: false,
            assetsDir: settings.assetsDir,
            assetsInlineLimit: 0,
            modulePreload: { polyfill: false },
            rolldownOptions: { input: join(root, SOURCE) },
          },
        });
      },
    },
  };
}

/** A built page stands where its source does, unless it is told otherwise. */
function atTheTop(): Plugin {
  return {
    name: 'lutrin:at-the-top',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle[SOURCE];
      if (page) page.fileName = PAGE;
    },
  };
}
