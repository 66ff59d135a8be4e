import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './ui/theme.css';
import './ui/forcedColors.css';
import { guardMissingChunk } from './platform/guardMissingChunk.ts';
import { speak } from './platform/language.ts';
import {
  applyHintedLook,
  applyLook,
  leaveFirstFace,
  nextLook,
  readyFace,
} from './platform/look.ts';
import { keepNextLook } from './platform/nextDraws.ts';
import { firstScreenReady, onceLeft, openRouter } from './routes.tsx';
import { startLedger } from './stores/ledger.ts';
import { onSettings, readSettings, type Settings } from './stores/settings.ts';

guardMissingChunk();
const spoken = speak(applyHintedLook().language);
onSettings(apply);
startLedger().then(
  () => apply(readSettings()),
  () => undefined, // the desk tells the reader what this means
);

open();

function open(): void {
  const root = document.getElementById('root');
  if (!root) return;
  const router = openRouter();
  /** What the loader drew of the screen stands until the whole of it takes its place (core/firstDraw). */
  const drawn = root.querySelector('#main') ? firstScreenReady(router).then(readyFace) : null;
  onceLeft(router, leaveFirstFace);
  const app = (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router} />
      </I18nProvider>
    </StrictMode>
  );
  const render = () => createRoot(root).render(app);
  Promise.all([spoken, drawn]).then(
    // In slices, so that the page answers meanwhile. Not where the first screen may still come: between two, nobody hears that it did.
    () => (drawn ? startTransition(render) : render()),
    () => undefined, // the words that stand in the page tell of a part that is missing
  );
}

function apply(settings: Settings): void {
  applyLook(settings);
  speak(settings.language)
    .catch(() => undefined) // what was spoken goes on
    .then(() => keepNextLook(nextLook(settings)));
}
