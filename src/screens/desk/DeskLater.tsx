import { ChangesLine } from './ChangesLine.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

/** What the desk has beside the text: the keys that work everywhere; updates, changed texts and the newest news at its foot. */
export default function DeskLater() {
  useDeskKeys();
  return (
    <div className="desk-lines">
      <UpdatePrompt />
      <ChangesLine />
      <NoticeLine />
    </div>
  );
}
