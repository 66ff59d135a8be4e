import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { contentPolicy } from './contentPolicy.ts';

/** Builds `rescue.html` apart from the app: it shares no file with it, so that nothing broken there breaks it. */
export function rescuePage(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lutrin:rescue-page',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
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
          plugins: [contentPolicy()],
          build: {
            outDir: dir,
            emptyOutDir: false,
            copyPublicDir: false,
            assetsDir: settings.assetsDir,
            assetsInlineLimit: 0,
            modulePreload: { polyfill: false },
            rolldownOptions: { input: join(root, 'rescue.html') },
          },
        });
      },
    },
  };
}
