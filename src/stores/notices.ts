import { t } from '@lingui/core/macro';
import { create } from 'zustand';
import { actName } from './actNames.ts';
import { newestAct, redo, undo } from './ledger.ts';

/** One line that tells what happened, with at most one thing to do about it. */
export interface Notice {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
  /** Errors stay until dismissed. */
  tone: 'news' | 'error';
}

export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));

let count = 0;

/** Shows a notice in place of the one that stands. */
export function notify(
  text: string,
  { action, tone = 'news' }: Partial<Pick<Notice, 'action' | 'tone'>> = {},
): void {
  useNotice.setState({ notice: { id: ++count, text, tone, ...(action && { action }) } });
}

export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}

/** Takes back the newest act, or the one named, and says what that was. */
export async function undoAndTell(act?: string): Promise<void> {
  const label = await undo(act);
  notify(label === null ? t`Nothing to undo` : t`Undone: ${actName(label)}`);
}

/** Does again what was taken back last, and says what that was. */
export async function redoAndTell(): Promise<void> {
  const label = await redo();
  notify(label === null ? t`Nothing to redo` : t`Done again: ${actName(label)}`);
}

/** Tells of the act that was just carried out; its Undo takes back that one, whatever comes after. */
export function notifyUndoable(text: string): void {
  notifyAct(text, newestAct());
}

/** As `notifyUndoable`, once the act is flushed; where that fails the desk says so instead. */
export async function notifyOnceKept(text: string, kept: Promise<boolean>): Promise<void> {
  const act = newestAct();
  if (await kept) notifyAct(text, act);
}

function notifyAct(text: string, newest: string | null): void {
  const act = newest ?? undefined;
  notify(text, { action: { label: t`Undo`, run: () => void undoAndTell(act) } });
}
