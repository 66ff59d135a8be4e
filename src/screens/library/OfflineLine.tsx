import { keepLibrary, useKept, useShellKept } from '../../stores/offline.ts';
import { Button } from '../../ui/Button.tsx';

/** What of the library can be read without a network. */
export function OfflineLine() {
  const shell = useShellKept();
  const { state, done } = useKept();
  return (
    <p className="offline-line" role="status">
      {shell.settled &&
        !shell.kept &&
        'This browser does not keep the library for offline reading here.'}
      {state && done && 'All articles are kept on this device.'}
      {state &&
        !done &&
        !state.trouble &&
        `Keeping articles on this device: ${state.kept} of ${state.total}`}
      {state?.trouble && !done && (
        <>
          {state.total > 0 && `${state.kept} of ${state.total} articles are kept on this device. `}
          {state.trouble === 'storage'
            ? 'There is no room for more. '
            : 'The others could not be fetched. '}
          <Button onClick={() => void keepLibrary()}>Try again</Button>
        </>
      )}
    </p>
  );
}
