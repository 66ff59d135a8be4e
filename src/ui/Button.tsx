import type { ComponentProps, ReactNode } from 'react';
import './button.css';

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** `plain`: a word that can be pressed. `accent`: the one thing to do here. */
  look?: 'plain' | 'accent';
};

export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${look} ${className}`} {...rest} />;
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'aria-label'> & {
  label: string;
  /** Shown beside the name in the tooltip. */
  shortcut?: string;
  children: ReactNode;
};

/** A button that is an icon: its label is its name and its tooltip. */
export function IconButton({ label, shortcut, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...rest}
    />
  );
}
