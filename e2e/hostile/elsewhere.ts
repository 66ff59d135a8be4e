import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that leads nowhere: whatever the browser asks of another machine, from a service worker too, is written down. */
export interface Elsewhere {
  address: string;
  /** What was asked since the last look. */
  take(): string[];
  close(): void;
}

/** Chromium's own calls that no flag stops are not the page's. */
const BROWSERS_OWN = /\.(?:google|googleapis|gstatic|gvt1)\.com(?::443)?(?:\/|$)/;

/** Starts the proxy on a free port of this machine. */
export async function openElsewhere(): Promise<Elsewhere> {
  let asked: string[] = [];
  const note = (url: string) => {
    if (!BROWSERS_OWN.test(url)) asked.push(url);
  };
  const server = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '');
    socket.on('error', () => {}); // the browser may have gone before it was told
    socket.end('HTTP/1.1 502 Nowhere\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: () => server.close(),
  };
}
