import { Fragment } from 'react';
import './keyNames.css';

/** Keys that do the same, as they are written in words. */
export function KeyNames({ names }: { names: readonly string[] }) {
  return names.map((name, at) => (
    <Fragment key={name}>
      {at > 0 && ' '}
      <kbd>{name}</kbd>
    </Fragment>
  ));
}
