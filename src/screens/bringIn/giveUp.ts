import { t } from '@lingui/core/macro';
import { heldText } from '../../platform/heldText.ts';
import { notify } from '../../stores/notices.ts';
import { addPending, dropPending, type Pending } from '../../stores/pending.ts';

/** Brings nothing in of what was handed in. A text that was typed is in its field again; anything else can be had back. */
export function giveUp(pending: Pending): void {
  dropPending(pending);
  if (pending.content === heldText()) return;
  notify(t`Not brought in`, { action: { label: t`Undo`, run: () => addPending([pending]) } });
}
