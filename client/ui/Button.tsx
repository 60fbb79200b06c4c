import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import css from './Button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonLook = 'main' | 'edge' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Something that can be pressed. One `main` button on a screen at most. */
export function Button({
  look = 'edge',
  small,
  wide,
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(css.btn, css[look], small && css.small, wide && css.wide, className)}
      {...rest}
    >
      {icon && <Icon name={icon} size={small ? 14 : 16} />}
      {children}
    </button>
  );
}

export const buttonClass = (look: ButtonLook = 'edge', small = false): string =>
  cx(css.btn, css[look], small && css.small);
