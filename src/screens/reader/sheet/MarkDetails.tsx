import { useLingui } from '@lingui/react/macro';
import type { ColorNames } from '../../../stores/colorNames.ts';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import type { Placed } from '../highlights/usePlaced.ts';

/** Id of what tells of a highlight; its `<mark>`s point there. */
export function detailsId(highlight: string): string {
  return `about-${highlight}`;
}

/** What a screen reader tells of each `<mark>`: its colour and its note. Not seen. */
export function MarkDetails({ placed, names }: { placed: readonly Placed[]; names: ColorNames }) {
  const { t } = useLingui();
  const own = useOwnLanguage();
  return (
    <section className="hidden-text" aria-label={t`About the highlights`} {...own}>
      {placed.map(({ id, color, note }) => (
        <p key={id} id={detailsId(id)}>
          {note ? `${names[color]}: ${note}` : names[color]}
        </p>
      ))}
    </section>
  );
}
