import { NOTE_TEMPLATE } from '../core/exchange/markdownNote.ts';
import { commit, things } from './ledger.ts';

/** The setting that the template is kept as. */
export const TEMPLATE_SETTING = 'noteTemplate';

/** What exported notes look like: the reader's template, or ours until there is one. */
export function noteTemplate(): string {
  return templateIn(things.setting.getState());
}

export function useNoteTemplate(): string {
  return things.setting(templateIn);
}

function templateIn(all: ReadonlyMap<string, { value?: unknown }>): string {
  const value = all.get(TEMPLATE_SETTING)?.value;
  return typeof value === 'string' ? value : NOTE_TEMPLATE;
}

/** Null goes back to ours. */
export function setNoteTemplate(template: string | null): Promise<boolean> {
  return commit(
    [{ kind: 'setting', id: TEMPLATE_SETTING, field: 'value', value: template }],
    template === null ? 'Template as it was' : 'Change of the template',
  );
}
