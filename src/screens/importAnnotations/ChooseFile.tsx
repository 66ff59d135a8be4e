import { useRef } from 'react';
import { offerAnnotations } from '../../stores/annotationFile.ts';
import { Button } from '../../ui/Button.tsx';

/** Where a file is chosen. */
export function ChooseFile() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className="import-annotations-hint">
        Choose or drop a file of W3C annotations (JSON-LD, as Lutrin exports them) or Hypothesis’
        JSON export. Each passage is looked for in your articles; you see what was found before
        anything is kept. Nothing leaves this device.
      </p>
      <Button look="accent" onClick={() => input.current?.click()}>
        Choose a file…
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        aria-label="File of annotations"
        hidden
        onChange={(event) => offerAnnotations(event.target.files?.[0] ?? null)}
      />
    </>
  );
}
