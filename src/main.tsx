import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './ui/theme.css';
import { guardMissingChunk } from './platform/guardMissingChunk.ts';
import { speak } from './platform/language.ts';
import { applyHintedLook, applyLook } from './platform/look.ts';
import { router } from './routes.tsx';
import { startLedger } from './stores/ledger.ts';
import { onSettings, readSettings, type Settings } from './stores/settings.ts';

guardMissingChunk();
const spoken = speak(applyHintedLook().language);
onSettings(apply);
startLedger().then(
  () => apply(readSettings()),
  () => undefined, // the desk tells the reader what this means
);

const root = document.getElementById('root');
if (root)
  spoken.then(
    () =>
      createRoot(root).render(
        <StrictMode>
          <I18nProvider i18n={i18n}>
            <RouterProvider router={router} />
          </I18nProvider>
        </StrictMode>,
      ),
    () => undefined, // the words that stand in the page tell of a part that is missing
  );

function apply(settings: Settings): void {
  applyLook(settings);
  speak(settings.language).catch(() => undefined); // what was spoken goes on
}
