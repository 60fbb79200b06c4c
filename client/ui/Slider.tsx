import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import css from './Slider.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Where the ministry's plan lies: a dashed mark, and a wash between it and the thumb. */
  readonly plan?: number;
  readonly disabled?: boolean;
  readonly small?: boolean;
  /** While dragging: for the preview. */
  readonly onMove: (value: number) => void;
  /** On release: what is kept. */
  readonly onCommit: (value: number) => void;
  readonly describe: (value: number) => string;
}

const share = (value: number, min: number, max: number): number =>
  max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;

export function Slider(p: SliderProps) {
  const at = share(p.value, p.min, p.max);
  const plan = p.plan === undefined ? undefined : share(p.plan, p.min, p.max);
  return (
    <AriaSlider
      aria-label={p.label}
      className={css.slider ?? ''}
      value={p.value}
      minValue={p.min}
      maxValue={p.max}
      step={p.step ?? 1}
      isDisabled={p.disabled ?? false}
      onChange={(v) => p.onMove(v as number)}
      onChangeEnd={(v) => p.onCommit(v as number)}
    >
      <SliderTrack className={css.track ?? ''} data-small={p.small || undefined}>
        <div className={css.rail} />
        <div className={css.done} style={{ width: `${at * 100}%` }} />
        {plan !== undefined && (
          <>
            <div
              className={css.wash}
              style={{ left: `${Math.min(at, plan) * 100}%`, width: `${Math.abs(at - plan) * 100}%` }}
            />
            <div className={css.plan} style={{ left: `${plan * 100}%` }} />
          </>
        )}
        <SliderThumb className={css.thumb ?? ''} aria-valuetext={p.describe(p.value)} />
      </SliderTrack>
    </AriaSlider>
  );
}
