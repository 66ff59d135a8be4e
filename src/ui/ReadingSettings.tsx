import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { percentName } from './counted.ts';
import './readingSettings.css';

function lookNames() {
  return {
    theme: {
      system: t`System`,
      paper: t`Paper`,
      sepia: t`Sepia`,
      grey: t`Grey`,
      night: t`Night`,
      black: t`Black`,
      contrast: t`High contrast`,
    },
    flow: { scroll: t`Scroll`, pages: t`Pages` },
    focus: { off: t`None`, line: t`Line`, paragraph: t`Paragraph` },
    face: {
      literata: 'Literata',
      hyperlegible: 'Hyperlegible',
      dyslexic: 'OpenDyslexic',
      serif: t`System serif`,
      sans: t`System sans`,
    },
    measure: { narrow: t`Narrow`, medium: t`Medium`, wide: t`Wide` },
    leading: { tight: t`Tight`, normal: t`Normal`, loose: t`Loose` },
    paragraphs: { space: t`Space`, indent: t`Indent` },
  };
}

type Looks = {
  [S in keyof ReturnType<typeof lookNames>]: keyof ReturnType<typeof lookNames>[S];
} & {
  textSize: number;
  justify: boolean;
  hyphens: boolean;
  typeset: boolean;
};

interface ReadingSettingsProps<L extends Looks> {
  settings: L;
  /** In per cent, ascending. */
  sizes: readonly L['textSize'][];
  /** What else can be done with the text. */
  children?: ReactNode;
  onChange: <S extends keyof Looks>(name: S, value: L[S]) => void;
}

/** How the text looks. Every change shows at once beside it. */
export function ReadingSettings<L extends Looks>(props: ReadingSettingsProps<L>) {
  const { t } = useLingui();
  const { settings, sizes, children, onChange } = props;
  const names = lookNames();
  const size = sizes.indexOf(settings.textSize);
  const resize = (by: 1 | -1) => {
    const next = sizes[size + by];
    if (next) onChange('textSize', next);
  };
  return (
    <div className="reading-settings">
      <fieldset className="choice">
        <legend className="choice-label">
          <Trans>Text size</Trans>
        </legend>
        <Button aria-label={t`Smaller text`} disabled={size === 0} onClick={() => resize(-1)}>
          A−
        </Button>
        <output className="reading-settings-size">{percentName(settings.textSize / 100)}</output>
        <Button
          aria-label={t`Larger text`}
          disabled={size === sizes.length - 1}
          onClick={() => resize(1)}
        >
          A+
        </Button>
      </fieldset>
      <Choice
        label={t`Theme`}
        names={names.theme}
        value={settings.theme}
        onChange={(theme) => onChange('theme', theme)}
      />
      <Choice
        label={t`Text runs by`}
        names={names.flow}
        value={settings.flow}
        onChange={(flow) => onChange('flow', flow)}
      />
      <Choice
        label={t`Focus`}
        names={names.focus}
        value={settings.focus}
        onChange={(focus) => onChange('focus', focus)}
      />
      <Choice
        label={t`Face`}
        names={names.face}
        value={settings.face}
        onChange={(face) => onChange('face', face)}
      />
      <Choice
        label={t`Width`}
        names={names.measure}
        value={settings.measure}
        onChange={(measure) => onChange('measure', measure)}
      />
      <Choice
        label={t`Leading`}
        names={names.leading}
        value={settings.leading}
        onChange={(leading) => onChange('leading', leading)}
      />
      <Choice
        label={t`Paragraphs`}
        names={names.paragraphs}
        value={settings.paragraphs}
        onChange={(paragraphs) => onChange('paragraphs', paragraphs)}
      />
      <Choice
        label={t`Lines`}
        names={{ ragged: t`Ragged`, justified: t`Justified` }}
        value={settings.justify ? 'justified' : 'ragged'}
        onChange={(lines) => onChange('justify', lines === 'justified')}
      />
      <Choice
        label={t`Hyphens`}
        names={{ on: t`By language`, off: t`None` }}
        value={settings.hyphens ? 'on' : 'off'}
        onChange={(hyphens) => onChange('hyphens', hyphens === 'on')}
      />
      <Choice
        label={t`Marks and spaces`}
        names={{ set: t`As printed`, written: t`As written` }}
        value={settings.typeset ? 'set' : 'written'}
        onChange={(marks) => onChange('typeset', marks === 'set')}
      />
      {children}
    </div>
  );
}
