import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { heldText, holdText } from '../../platform/heldText.ts';
import { incomingOf } from '../../platform/incoming.ts';
import { addPending } from '../../stores/pending.ts';
import { Button } from '../../ui/Button.tsx';

const ACCEPTED =
  '.txt,.html,.htm,.md,.zip,.epub,.csv,.json,.jsonl,.ndjson,text/plain,text/html,text/markdown,application/zip,application/epub+zip';

/** Where text is pasted and files are chosen. */
export function HandIn({ onHandIn }: { onHandIn: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(heldText);
  const files = useRef<HTMLInputElement>(null);
  const handIn = (pending: Parameters<typeof addPending>[0]) => {
    onHandIn();
    addPending(pending);
  };
  return (
    <form
      className="hand-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) handIn([{ name: null, content: text, kind: null }]);
      }}
    >
      <h1>
        <Trans>Bring in an article</Trans>
      </h1>
      <p className="hand-in-hint">
        <Trans>
          Paste the text of a page, as messy as it is, or drop a text, HTML or Markdown file, a book
          (EPUB), a zip of articles, or what another reading app exported. Nothing leaves this
          device. You see what would come in before anything is kept.
        </Trans>
      </p>
      <label className="hidden-text" htmlFor="hand-in-text">
        <Trans>Text of the article</Trans>
      </label>
      <textarea
        id="hand-in-text"
        value={text}
        placeholder={t`Paste here`}
        rows={12}
        onChange={({ target }) => {
          setText(target.value);
          holdText(target.value);
        }}
        onPaste={(event) => {
          const [incoming] = incomingOf(event.clipboardData);
          if (text || !incoming || (typeof incoming.content === 'string' && !incoming.kind)) return;
          event.preventDefault();
          handIn([incoming]);
        }}
      />
      <div className="hand-in-line">
        <button type="submit" className="button button-accent" disabled={!text.trim()}>
          <Trans>Clean</Trans>
        </button>
        <Button onClick={() => files.current?.click()}>
          <Trans>Choose files…</Trans>
        </Button>
        <input
          ref={files}
          type="file"
          multiple
          accept={ACCEPTED}
          aria-label={t`Files`}
          hidden
          onChange={(event) => {
            const chosen = Array.from(event.target.files ?? []);
            handIn(chosen.map((file) => ({ name: file.name, content: file, kind: null })));
          }}
        />
      </div>
    </form>
  );
}
