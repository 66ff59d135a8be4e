import type { BrowserContext } from '@playwright/test';
import type { App } from './servedApp.ts';

/** Writes down every script error and every request to another origin in `troubles`. */
export function watch(context: BrowserContext, app: App, troubles: string[]): void {
  const { origin } = new URL(app.url);
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) {
      troubles.push(`asked another origin: ${request.url()}`);
    }
  });
  context.on('weberror', (error) =>
    troubles.push(`uncaught: ${error.error().stack || error.error()}`),
  );
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser reports by itself that a closed server does not answer.
    if (!app.open && message.text().includes('net::ERR_')) return;
    // For a plain file, such as robots.txt, the browser asks for an icon by itself.
    if (message.location().url === `${origin}/favicon.ico`) return;
    troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
}
