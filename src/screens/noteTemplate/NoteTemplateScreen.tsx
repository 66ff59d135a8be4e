import { useMemo, useState } from 'react';
import { NOTE_FIELDS, NOTE_TEMPLATE, writeNote } from '../../core/exchange/markdownNote.ts';
import { parseTemplate, TemplateFault } from '../../core/exchange/template.ts';
import { paths } from '../../paths.ts';
import { setNoteTemplate, useNoteTemplate } from '../../stores/noteTemplate.ts';
import { notifyOnceKept } from '../../stores/notices.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { FieldList } from './FieldList.tsx';
import { SAMPLE } from './sample.ts';
import './noteTemplate.css';

/** Where the reader says what exported notes look like, and sees it. */
export function NoteTemplateScreen() {
  const kept = useNoteTemplate();
  const [draft, setDraft] = useState(kept);
  const written = useMemo(() => preview(draft), [draft]);
  const fault = written instanceof TemplateFault ? written : null;
  const keep = (template: string | null) => {
    void notifyOnceKept('Template saved', setNoteTemplate(template));
    setDraft(template ?? NOTE_TEMPLATE);
  };
  return (
    <div className="note-template">
      <title>Template for notes · Lutrin</title>
      <header className="note-template-bar">
        <BackLink to={paths.notebook} name="Notebook" />
      </header>
      <main id="main" tabIndex={-1}>
        <h1>Template for notes</h1>
        <p className="note-template-hint">
          What Markdown exports look like. Whatever articles and notes hold is written so that it
          stays text: it makes no heading, link, formula or code of its own.
        </p>
        <div className="note-template-sides">
          <div>
            <label htmlFor="template">Template</label>
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
            <label htmlFor="preview">Preview</label>
            <textarea id="preview" readOnly value={fault ? '' : String(written)} />
          </div>
        </div>
        <p id="template-fault" className="note-template-fault" role="status">
          {fault ? `Line ${fault.line}: ${fault.message}` : ''}
        </p>
        <div className="note-template-line">
          <Button
            look="accent"
            disabled={fault !== null || draft === kept}
            onClick={() => keep(draft)}
          >
            Save template
          </Button>
          <Button
            disabled={draft === NOTE_TEMPLATE && kept === NOTE_TEMPLATE}
            onClick={() => keep(null)}
          >
            Reset
          </Button>
        </div>
        <FieldList />
      </main>
    </div>
  );
}

function preview(template: string): string | TemplateFault {
  try {
    return writeNote(SAMPLE, parseTemplate(template, NOTE_FIELDS), '2026-01-02');
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
}
