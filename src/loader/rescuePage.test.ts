import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { rescuePage } from './rescuePage.ts';

test('dev serves the rescue page where the build has it, base path included', async () => {
  const server = await createServer({
    configFile: false,
    base: '/reader/',
    logLevel: 'silent',
    plugins: [rescuePage()],
    server: { port: 0, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    await server.listen();
    const answer = await fetch(`${server.resolvedUrls?.local[0]}rescue.html`);
    expect(await answer.text()).toContain('src="/reader/src/rescue/rescue.ts"');
  } finally {
    await server.close();
  }
});
