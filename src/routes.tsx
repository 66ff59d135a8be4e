import { createBrowserRouter } from 'react-router';
import { Desk } from './screens/desk/Desk.tsx';
import { Opening } from './screens/desk/Opening.tsx';
import { LostScreen } from './screens/lost/LostScreen.tsx';

const BASENAME = import.meta.env.BASE_URL.replace(/(?<=.)\/$/, '');

/** Every screen by its address. Screens other than the first wanted are fetched when they are. */
export const router = createBrowserRouter(
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
            { index: true, lazy: () => import('./screens/library/route.ts') },
            { path: 'read/:article', lazy: () => import('./screens/reader/route.ts') },
            { path: 'notebook', lazy: () => import('./screens/notebook/route.ts') },
            { path: 'review', lazy: () => import('./screens/review/route.ts') },
            { path: 'bring-in', lazy: () => import('./screens/bringIn/route.ts') },
            {
              path: 'import-annotations',
              lazy: () => import('./screens/importAnnotations/route.ts'),
            },
            { path: 'note-template', lazy: () => import('./screens/noteTemplate/route.ts') },
            { path: 'settings', lazy: () => import('./screens/settings/route.ts') },
            { path: 'your-data', lazy: () => import('./screens/yourData/route.ts') },
            { path: '*', Component: LostScreen },
          ],
        },
      ],
    },
  ],
  { basename: BASENAME },
);
