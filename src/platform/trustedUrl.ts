/** The part of Trusted Types that is used here; the DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('app-url', { createScriptURL: ownScript });

/** `url` as an address that `new Worker` and the service worker's registration accept; only scripts of ours. */
export function trustedUrl(url: string): string {
  // At run time a TrustedScriptURL, which the DOM library's signatures call a string.
  return policy ? (policy.createScriptURL(url) as string) : url;
}

function ownScript(url: string): string {
  const { origin, pathname, href } = new URL(url, document.baseURI);
  const ours = origin === location.origin && pathname.startsWith(import.meta.env.BASE_URL);
  if (!ours || !/\.[jt]s$/.test(pathname)) throw new TypeError(`${url} is no script of this app.`);
  return href;
}
