import { createBrowserRouter } from 'react-router';
import { Desk, DeskLater } from './screens/desk/Desk.tsx';
import { Opening } from './screens/desk/Opening.tsx';
import { LostScreen } from './screens/lost/LostScreen.tsx';

const BASENAME = import.meta.env.BASE_URL.replace(/(?<=.)\/$/, '');

/** No screen stands before the desk listens for keys; where a part of the desk is missing, it stands all the same. */
function screen<R>(load: () => Promise<R | undefined>): () => Promise<R> {
  return async () => {
    const [route] = await Promise.all([load(), DeskLater.ready()]);
    return route ?? reloading();
  };
}

/** The page goes on as it is: nothing comes of a part that is missing when the page is about to be loaded anew. */
function reloading(): Promise<never> {
  return new Promise(() => {});
}

/** Every screen by its address. Goes to the page's own; screens other than the first wanted are fetched when they are. */
export function openRouter() {
  return createBrowserRouter(
    [
      {
        element: <Desk />,
        // What breaks the desk itself leaves the page to the same plain words.
        ErrorBoundary: LostScreen,
        HydrateFallback: Opening,
        children: [
          {
            ErrorBoundary: LostScreen,
            children: [
              { index: true, lazy: screen(() => import('./screens/library/route.ts')) },
              { path: 'read/:article', lazy: screen(() => import('./screens/reader/route.ts')) },
              { path: 'notebook', lazy: screen(() => import('./screens/notebook/route.ts')) },
              { path: 'words', lazy: screen(() => import('./screens/words/route.ts')) },
              { path: 'statistics', lazy: screen(() => import('./screens/statistics/route.ts')) },
              { path: 'review', lazy: screen(() => import('./screens/review/route.ts')) },
              { path: 'bring-in', lazy: screen(() => import('./screens/bringIn/route.ts')) },
              {
                path: 'import-annotations',
                lazy: screen(() => import('./screens/importAnnotations/route.ts')),
              },
              {
                path: 'note-template',
                lazy: screen(() => import('./screens/noteTemplate/route.ts')),
              },
              { path: 'settings', lazy: screen(() => import('./screens/settings/route.ts')) },
              { path: 'your-data', lazy: screen(() => import('./screens/yourData/route.ts')) },
              { path: '*', Component: LostScreen },
            ],
          },
        ],
      },
    ],
    { basename: BASENAME },
  );
}

type Router = ReturnType<typeof openRouter>;

/** Resolves once the first screen has all that it shows. */
export function firstScreenReady(router: Router): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}

/** Calls once, when the first screen is left for another. */
export function onceLeft(router: Router, listener: () => void): void {
  const { pathname } = router.state.location;
  const stop = router.subscribe(({ location }) => {
    if (location.pathname === pathname) return;
    stop();
    listener();
  });
}
