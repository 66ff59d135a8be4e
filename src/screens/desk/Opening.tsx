import { Trans } from '@lingui/react/macro';
/** What stands while the first screen is on its way; its words come only where that takes long (desk.css). */
export function Opening() {
  return (
    <main className="opening" id="main">
      <p role="status">
        <Trans>Opening your library…</Trans>
      </p>
    </main>
  );
}
