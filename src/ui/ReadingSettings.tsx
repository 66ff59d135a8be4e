import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import './readingSettings.css';

const NAMES = {
  theme: {
    system: 'System',
    paper: 'Paper',
    sepia: 'Sepia',
    grey: 'Grey',
    night: 'Night',
    black: 'Black',
    contrast: 'High contrast',
  },
  flow: { scroll: 'Scroll', pages: 'Pages' },
  focus: { off: 'None', line: 'Line', paragraph: 'Paragraph' },
  face: {
    literata: 'Literata',
    hyperlegible: 'Hyperlegible',
    dyslexic: 'OpenDyslexic',
    serif: 'System serif',
    sans: 'System sans',
  },
  measure: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
  leading: { tight: 'Tight', normal: 'Normal', loose: 'Loose' },
  paragraphs: { space: 'Space', indent: 'Indent' },
};

type Looks = { [S in keyof typeof NAMES]: keyof (typeof NAMES)[S] } & {
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
  const { settings, sizes, children, onChange } = props;
  const size = sizes.indexOf(settings.textSize);
  const resize = (by: 1 | -1) => {
    const next = sizes[size + by];
    if (next) onChange('textSize', next);
  };
  return (
    <div className="reading-settings">
      <fieldset className="choice">
        <legend className="choice-label">Text size</legend>
        <Button aria-label="Smaller text" disabled={size === 0} onClick={() => resize(-1)}>
          A−
        </Button>
        <output className="reading-settings-size">{`${settings.textSize} %`}</output>
        <Button
          aria-label="Larger text"
          disabled={size === sizes.length - 1}
          onClick={() => resize(1)}
        >
          A+
        </Button>
      </fieldset>
      <Choice
        label="Theme"
        names={NAMES.theme}
        value={settings.theme}
        onChange={(theme) => onChange('theme', theme)}
      />
      <Choice
        label="Text runs by"
        names={NAMES.flow}
        value={settings.flow}
        onChange={(flow) => onChange('flow', flow)}
      />
      <Choice
        label="Focus"
        names={NAMES.focus}
        value={settings.focus}
        onChange={(focus) => onChange('focus', focus)}
      />
      <Choice
        label="Face"
        names={NAMES.face}
        value={settings.face}
        onChange={(face) => onChange('face', face)}
      />
      <Choice
        label="Width"
        names={NAMES.measure}
        value={settings.measure}
        onChange={(measure) => onChange('measure', measure)}
      />
      <Choice
        label="Leading"
        names={NAMES.leading}
        value={settings.leading}
        onChange={(leading) => onChange('leading', leading)}
      />
      <Choice
        label="Paragraphs"
        names={NAMES.paragraphs}
        value={settings.paragraphs}
        onChange={(paragraphs) => onChange('paragraphs', paragraphs)}
      />
      <Choice
        label="Lines"
        names={{ ragged: 'Ragged', justified: 'Justified' }}
        value={settings.justify ? 'justified' : 'ragged'}
        onChange={(lines) => onChange('justify', lines === 'justified')}
      />
      <Choice
        label="Hyphens"
        names={{ on: 'By language', off: 'None' }}
        value={settings.hyphens ? 'on' : 'off'}
        onChange={(hyphens) => onChange('hyphens', hyphens === 'on')}
      />
      <Choice
        label="Marks and spaces"
        names={{ set: 'As printed', written: 'As written' }}
        value={settings.typeset ? 'set' : 'written'}
        onChange={(marks) => onChange('typeset', marks === 'set')}
      />
      {children}
    </div>
  );
}
