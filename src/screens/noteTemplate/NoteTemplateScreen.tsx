import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { NOTE_FIELDS, NOTE_TEMPLATE, writeNote } from '../../core/exchange/markdownNote.ts';
import { parseTemplate, TemplateFault } from '../../core/exchange/template.ts';
import { paths } from '../../paths.ts';
import { setNoteTemplate, useNoteTemplate } from '../../stores/noteTemplate.ts';
import { notifyOnceKept } from '../../stores/notices.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { FieldList } from './FieldList.tsx';
import { sampleSheet } from './sample.ts';
import { templateFault } from './templateFault.ts';
import './noteTemplate.css';

/** Where the reader says what exported notes look like, and sees it. */
export function NoteTemplateScreen() {
  const { i18n, t } = useLingui();
  const kept = useNoteTemplate();
  const [draft, setDraft] = useState(kept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language stands for the words in it
  const written = useMemo(() => preview(draft), [draft, i18n.locale]);
  const fault = written instanceof TemplateFault ? written : null;
  const keep = (template: string | null) => {
    void notifyOnceKept(t`Template saved`, setNoteTemplate(template));
    setDraft(template ?? NOTE_TEMPLATE);
  };
  return (
    <div className="note-template">
      <PageTitle>{t`Template for notes`}</PageTitle>
      <header className="note-template-bar">
        <BackLink to={paths.notebook} name={t`Notebook`} />
      </header>
      <main id="main" tabIndex={-1}>
        <h1>
          <Trans>Template for notes</Trans>
        </h1>
        <p className="note-template-hint">
          <Trans>
            What Markdown exports look like. Whatever articles and notes hold is written so that it
            stays text: it makes no heading, link, formula or code of its own.
          </Trans>
        </p>
        <div className="note-template-sides">
          <div>
            <label htmlFor="template">
              <Trans>Template</Trans>
            </label>
            <textarea
              id="template"
              value={draft}
              spellCheck={false}
              rows={28}
              aria-invalid={fault !== null}
              aria-describedby="template-fault"
              onChange={(event) => setDraft(event.target.value)}
            />
          </div>
          <div>
            <label htmlFor="preview">
              <Trans>Preview</Trans>
            </label>
            <textarea id="preview" readOnly value={fault ? '' : String(written)} />
          </div>
        </div>
        <p id="template-fault" className="note-template-fault" role="status">
          {fault && templateFault(fault)}
        </p>
        <div className="note-template-line">
          <Button
            look="accent"
            disabled={fault !== null || draft === kept}
            onClick={() => keep(draft)}
          >
            <Trans>Save template</Trans>
          </Button>
          <Button
            disabled={draft === NOTE_TEMPLATE && kept === NOTE_TEMPLATE}
            onClick={() => keep(null)}
          >
            <Trans>Reset</Trans>
          </Button>
        </div>
        <FieldList />
      </main>
    </div>
  );
}

function preview(template: string): string | TemplateFault {
  try {
    return writeNote(sampleSheet(), parseTemplate(template, NOTE_FIELDS), '2026-01-02');
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
}
