import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { Article } from '../../core/article/article.ts';
import {
  keepChosenAlone,
  keepLibrary,
  stopKeeping,
  useKept,
  useShellKept,
} from '../../stores/offline.ts';
import { Button } from '../../ui/Button.tsx';
import { KeepMore } from './KeepMore.tsx';
import { useMissing } from './useMissing.ts';

interface OfflineLineProps {
  folder: readonly Article[];
  /** What is looked at, where that is not all. */
  view: readonly Article[] | null;
}

/** What of the library can be read without a network, and what the reader can do about it. */
export const OfflineLine = memo(function OfflineLine({ folder, view }: OfflineLineProps) {
  const { t } = useLingui();
  const shell = useShellKept();
  const { state, whole, keeping } = useKept();
  const isDone = state && !keeping;
  return (
    <div className="offline-line">
      <p role="status">
        {shell.settled &&
          !shell.kept &&
          t`This browser does not keep the library for offline reading here.`}
        {isDone && whole && !state.trouble && t`All articles are kept on this device.`}
        {isDone && !(whole && !state.trouble) && <Standing folder={folder} />}
        {keeping && state && t`Keeping articles on this device: ${state.kept} of ${state.total}`}
      </p>
      {keeping && state && state.kept < state.total && (
        <Button onClick={stopKeeping}>
          <Trans>Stop</Trans>
        </Button>
      )}
      {isDone && state.trouble && (
        <Button onClick={() => void keepLibrary()}>
          {state.trouble === 'stopped' ? t`Go on` : t`Try again`}
        </Button>
      )}
      {isDone && whole && folder.length > 0 && (
        <Button onClick={() => void keepChosenAlone()}>
          <Trans>Keep only what I choose</Trans>
        </Button>
      )}
      {isDone && !whole && <KeepMore folder={folder} view={view} />}
    </div>
  );
});

/** How much is here, and why not more. */
function Standing({ folder }: Pick<OfflineLineProps, 'folder'>) {
  const { t } = useLingui();
  const { state } = useKept();
  const here = folder.length - useMissing(folder).length;
  const trouble = state?.trouble;
  return (
    <>
      {folder.length > 0 &&
        t`${here} of ${plural(folder.length, { one: '# article is', other: '# articles are' })} kept on this device.`}{' '}
      {trouble === 'storage' && t`There is no room for more.`}
      {trouble &&
        trouble !== 'storage' &&
        trouble !== 'stopped' &&
        t`The others could not be fetched.`}
    </>
  );
}
