import { trustedUrl } from './trustedUrl.ts';

export interface UpdateListener {
  /** A new version is kept and waits for consent. */
  onWaiting(): void;
  /** Another tab let a new version in; this page still runs the old one. */
  onControllerChange(): void;
}

const HOUR = 3_600_000;
let reloadOnChange = false;

/**
 * Registers the service worker and looks for new versions, hourly and when the page is shown again.
 * Resolves when the app itself is kept on the device; false where the browser does not allow it.
 */
export async function register(base: string, listener: UpdateListener): Promise<boolean> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return false;
  watchController(listener);
  try {
    const registration = await navigator.serviceWorker.register(trustedUrl(`${base}sw.js`), {
      scope: base,
      updateViaCache: 'none',
    });
    watchWaiting(registration, listener);
    lookForUpdates(registration);
    return await activated(registration);
  } catch {
    return false;
  }
}

/** With the reader's consent: the waiting version takes over and this page reloads into it, once. */
export async function activateWaiting(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  reloadOnChange = true;
  if (registration?.waiting) registration.waiting.postMessage({ type: 'activate' });
  else location.reload();
}

/** Only a page that was controlled can be outdated; the first version to take control is its own. */
function watchController(listener: UpdateListener): void {
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (reloadOnChange) {
      reloadOnChange = false;
      location.reload();
    } else if (controlled) listener.onControllerChange();
    controlled = true;
  });
}

/** The browser may have begun to install an update before this page came to watch. */
function watchWaiting(registration: ServiceWorkerRegistration, listener: UpdateListener): void {
  const follow = () => {
    const incoming = registration.installing;
    const isUpdate = registration.active !== null;
    incoming?.addEventListener('statechange', () => {
      if (isUpdate && incoming.state === 'installed') listener.onWaiting();
    });
  };
  if (registration.waiting) listener.onWaiting();
  follow();
  registration.addEventListener('updatefound', follow);
}

function lookForUpdates(registration: ServiceWorkerRegistration): void {
  // Without a network there is nothing new to be had.
  const look = () => registration.update().catch(() => {});
  setInterval(look, HOUR);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

async function activated(registration: ServiceWorkerRegistration): Promise<boolean> {
  if (registration.active) return true;
  const incoming = registration.installing ?? registration.waiting;
  if (!incoming) return false;
  return new Promise((resolve) => {
    incoming.addEventListener('statechange', () => {
      if (incoming.state === 'activated') resolve(true);
      if (incoming.state === 'redundant') resolve(false);
    });
  });
}
