import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepLibrary, useKept, useShellKept } from '../../stores/offline.ts';
import { Button } from '../../ui/Button.tsx';

/** What of the library can be read without a network. */
export function OfflineLine() {
  const { t } = useLingui();
  const shell = useShellKept();
  const { state, done } = useKept();
  return (
    <p className="offline-line" role="status">
      {shell.settled &&
        !shell.kept &&
        t`This browser does not keep the library for offline reading here.`}
      {state && done && t`All articles are kept on this device.`}
      {state &&
        !done &&
        !state.trouble &&
        t`Keeping articles on this device: ${state.kept} of ${state.total}`}
      {state?.trouble && !done && (
        <>
          {state.total > 0 &&
            t`${state.kept} of ${plural(state.total, { one: '# article is', other: '# articles are' })} kept on this device.`}{' '}
          {state.trouble === 'storage'
            ? t`There is no room for more.`
            : t`The others could not be fetched.`}{' '}
          <Button onClick={() => void keepLibrary()}>
            <Trans>Try again</Trans>
          </Button>
        </>
      )}
    </p>
  );
}
