import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './ui/theme.css';
import { guardMissingChunk } from './platform/guardMissingChunk.ts';
import { applyHintedLook, applyLook } from './platform/look.ts';
import { router } from './routes.tsx';
import { startLedger } from './stores/ledger.ts';
import { onSettings, readSettings } from './stores/settings.ts';

guardMissingChunk();
applyHintedLook();
onSettings(applyLook);
startLedger().then(
  () => applyLook(readSettings()),
  () => undefined, // the desk tells the reader what this means
);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
