import { ChangesLine } from './ChangesLine.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';

/** What the desk has to tell, at the foot of every screen: updates, changed texts, and the newest news. */
export default function DeskLines() {
  return (
    <div className="desk-lines">
      <UpdatePrompt />
      <ChangesLine />
      <NoticeLine />
    </div>
  );
}
