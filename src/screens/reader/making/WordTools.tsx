import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { paths } from '../../../paths.ts';
import { useLookUpLinks } from '../../../stores/lookUpLinks.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { LookUpIcon, WordIcon } from '../../../ui/icons.tsx';
import { LookUpLinks } from '../../../ui/LookUpLinks.tsx';

/** What can be done with a selection that is a word: keep it, or ask what it means. */
export function WordTools({ word, onSave }: { word: string; onSave: () => void }) {
  const { t } = useLingui();
  const [looking, setLooking] = useState(false);
  const lookUp = useLookUpLinks(word);
  return (
    <>
      <IconButton label={t`Save word`} shortcut="w" onClick={onSave}>
        <WordIcon />
      </IconButton>
      <IconButton
        label={t`Look up`}
        aria-expanded={looking}
        onClick={() => setLooking((now) => !now)}
      >
        <LookUpIcon />
      </IconButton>
      {looking && <LookUpLinks {...lookUp} choose={paths.lookups} />}
    </>
  );
}
