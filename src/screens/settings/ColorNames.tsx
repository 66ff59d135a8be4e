import { Trans } from '@lingui/react/macro';
import { COLORS } from '../../core/highlight/color.ts';
import { LONGEST_COLOR_NAME, nameColor, useColorNames } from '../../stores/colorNames.ts';
import '../../ui/colors.css';

/** What the reader means by each colour. */
export function ColorNames() {
  const names = useColorNames();
  return (
    <div className="color-names">
      {COLORS.map((color) => (
        <label key={color} className="color-name">
          <span className={`color-swatch color-${color}`} aria-hidden />
          <span className="hidden-text">
            <Trans>Name of {names[color]}</Trans>
          </span>
          <input
            key={names[color]}
            defaultValue={names[color]}
            maxLength={LONGEST_COLOR_NAME}
            onBlur={({ target }) => {
              if (target.value !== names[color]) void nameColor(color, target.value);
            }}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        </label>
      ))}
    </div>
  );
}
