import { CONTROLS, type Control } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import type { TableState } from '../net/tableStore.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { cx } from '../ui/cx.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import css from './SeatRows.module.css';

export interface SeatState {
  readonly bloc: string;
  readonly control: Control;
  readonly here: number;
  readonly all: number;
  readonly key: 'ready' | 'working' | 'joined' | 'lost' | 'empty' | 'script' | 'ministry';
}

/** How a delegation does, in one word. */
export function seatState(view: GameView, members: TableState['members'], bloc: string): SeatState {
  const seat = view.seats[bloc];
  const own = members.filter((m) => m.bloc === bloc);
  const here = own.filter((m) => m.connected).length;
  const control = seat?.control ?? 'scripted';
  const key =
    control === 'scripted'
      ? 'script'
      : control === 'ministry'
        ? 'ministry'
        : own.length === 0
          ? 'empty'
          : here === 0
            ? 'lost'
            : seat?.ready
              ? 'ready'
              : view.game.phase === 'lobby'
                ? 'joined'
                : 'working';
  return { bloc, control, here, all: own.length, key };
}

const ICONS: Readonly<Record<SeatState['key'], IconName>> = {
  ready: 'check',
  working: 'edit',
  joined: 'check',
  lost: 'wifiOff',
  empty: 'clock',
  script: 'robot',
  ministry: 'book',
};

interface SeatRowsProps {
  readonly state: TableState;
  readonly onControl: (bloc: string, control: Control) => void;
}

/** Every seat: who is there, what they do, and who leads it. */
export function SeatRows({ state, onControl }: SeatRowsProps) {
  const { t } = useTranslation(['host', 'blocs']);
  const locale = useLocale();
  const { view, members } = state;
  if (!view) return null;
  return (
    <table className={css.seats}>
      <thead className="sr">
        <tr>
          <th>{t('seat.bloc')}</th>
          <th>{t('seat.names')}</th>
          <th>{t('seat.people')}</th>
          <th>{t('seat.state')}</th>
          <th>{t('seat.lead')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.keys(view.seats).map((bloc) => {
          const s = seatState(view, members, bloc);
          return (
            <tr
              key={bloc}
              className={cx(
                s.key === 'lost' && css.bad,
                s.key === 'empty' && view.game.phase !== 'lobby' && css.warn,
              )}
            >
              <th scope="row">
                <BlocTile bloc={bloc} size="small" /> {t(`blocs:${bloc}.name`)}
              </th>
              <td className={css.names}>
                {members
                  .filter((m) => m.bloc === bloc)
                  .map((m) => m.name)
                  .join(locale === 'zh' ? '、' : ', ')}
              </td>
              <td>{s.all > 0 ? `${s.here}/${s.all}` : ''}</td>
              <td className={css.state}>
                {t(`seat.${s.key}`)}
                <Icon name={ICONS[s.key]} size={14} />
              </td>
              <td className={css.lead}>
                <select
                  value={s.control}
                  aria-label={t('seat.leadOf', { bloc: t(`blocs:${bloc}.name`) })}
                  onChange={(e) => onControl(bloc, e.target.value as Control)}
                >
                  {CONTROLS.map((c) => (
                    <option key={c} value={c}>
                      {t(`control.${c}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
