import type { Plugin } from 'vite';

/**
 * What the built app may do. `blob:` pictures are the reader's own files, `https:` ones those of other sites that
 * the reader asked for (an answer kept by the service worker counts as theirs); scripts come from app-url alone.
 * The one sound is the app's own silence (`platform/mediaKeys.ts`).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-url',
].join('; ');

/** Puts the content security policy first in the built page's head. Dev needs inline scripts and has none. */
export function contentPolicy(): Plugin {
  return {
    name: 'lutrin:content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
