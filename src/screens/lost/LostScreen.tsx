import { Trans, useLingui } from '@lingui/react/macro';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import './lost.css';

/** What stands where a screen can't: why, what is safe, and where to go from here. */
export function LostScreen() {
  const { title, text, broken } = useAccountOf(useRouteError());
  return (
    <main className="lost" id="main" tabIndex={-1}>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <Link to={paths.library}>
          <Trans>Go to the library</Trans>
        </Link>
      </p>
      {broken && (
        <p className="lost-ways">
          <Button look="accent" onClick={() => location.reload()}>
            <Trans>Reload</Trans>
          </Button>
          <a href={paths.rescue}>
            <Trans>Save everything without the app</Trans>
          </a>
        </p>
      )}
    </main>
  );
}

function useAccountOf(error: unknown): { title: string; text: string; broken: boolean } {
  const { t } = useLingui();
  if (
    error === undefined ||
    error === null ||
    (isRouteErrorResponse(error) && error.status === 404)
  )
    return {
      title: t`Nothing stands here`,
      broken: false,
      text: t`This address names no article of your library. It may have been removed from the folder. Your highlights and notes are safe: the notebook still has them.`,
    };
  if (error instanceof Error && error.name === 'NotHere')
    return {
      title: t`Not on this device yet`,
      broken: false,
      text: t`This article was never kept on this device, and the place it comes from can’t be reached now. Your library and notes are safe. Open it again when you are connected.`,
    };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    title: t`Something went wrong here`,
    broken: true,
    text: t`This screen could not be shown. What you saved is safe on this device. Reload the page; if that does not help, the rest of the library still works. (${reason})`,
  };
}
