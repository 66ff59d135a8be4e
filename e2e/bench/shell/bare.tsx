// React, the router as the app uses it, and zustand, with nothing of ours: what the app's first script is measured against.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createBrowserRouter,
  isRouteErrorResponse,
  Link,
  Outlet,
  ScrollRestoration,
  useLocation,
  useNavigate,
  useNavigation,
  useRouteError,
} from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { create } from 'zustand';

const useStore = create(() => ({ words: '' }));

function Shell() {
  const words = useStore((state) => state.words);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <Link to={pathname} onClick={() => navigate(words)}>
        {useNavigation().state}
      </Link>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}

function Lost() {
  return <p>{String(isRouteErrorResponse(useRouteError()))}</p>;
}

const router = createBrowserRouter([{ path: '/', Component: Shell, ErrorBoundary: Lost }]);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
