import { NOTE_TEMPLATE } from '../core/exchange/markdownNote.ts';
import { commit, things } from './ledger.ts';

const SETTING = 'noteTemplate';

/** What exported notes look like: the reader's template, or ours until there is one. */
export function noteTemplate(): string {
  return templateIn(things.setting.getState());
}

export function useNoteTemplate(): string {
  return things.setting(templateIn);
}

function templateIn(all: ReadonlyMap<string, { value?: unknown }>): string {
  const value = all.get(SETTING)?.value;
  return typeof value === 'string' ? value : NOTE_TEMPLATE;
}

/** Null goes back to ours. */
export function setNoteTemplate(template: string | null): Promise<boolean> {
  return commit(
    [{ kind: 'setting', id: SETTING, field: 'value', value: template }],
    template === null ? 'Template as it was' : 'Change of the template',
  );
}
