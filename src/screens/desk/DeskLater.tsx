import { useState } from 'react';
import { later } from '../../ui/later.tsx';
import { ChangesLine } from './ChangesLine.tsx';
import { DropTarget } from './DropTarget.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

const SHEETS = {
  palette: later(() => import('./Palette.tsx')),
  keys: later(() => import('./KeySheet.tsx')),
};

/** What the desk has beside the text: the keys that work everywhere; where files may be dropped; updates, changed texts and the newest news at its foot. */
export default function DeskLater() {
  const [sheet, setSheet] = useState<keyof typeof SHEETS | null>(null);
  useDeskKeys(setSheet);
  const Sheet = sheet && SHEETS[sheet];
  return (
    <>
      <div className="desk-lines">
        <UpdatePrompt />
        <ChangesLine />
        <NoticeLine />
      </div>
      <DropTarget />
      {Sheet && <Sheet onClose={() => setSheet(null)} />}
    </>
  );
}
