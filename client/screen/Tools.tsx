import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import css from './Tools.module.css';

/** Language and theme: there for the facilitator, quiet for the room. */
export function Tools() {
  return (
    <div className={css.tools}>
      <OtherLanguage />
      <ThemeSwitch wordless />
    </div>
  );
}
