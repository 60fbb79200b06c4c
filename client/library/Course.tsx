import type { Content } from '@accord/shared/content/content.ts';
import type { PolicyId } from '@accord/shared/content/policies.ts';
import { useTranslation } from 'react-i18next';
import { LineChart, type LineLook } from '../charts/LineChart.tsx';
import { likelyAround } from '../charts/likely.ts';
import { degrees } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { usePhone } from '../ui/useMedia.ts';
import type { PolicyRuns } from './policyRuns.ts';

export const SHOWN = [
  'none',
  'current',
  'ndc',
  'net-zero',
  'net-zero-2070',
  'net-zero-2050-removals',
] as const satisfies readonly PolicyId[];

const LOOKS: Readonly<Record<(typeof SHOWN)[number], LineLook>> = {
  none: 'thin',
  current: 'now',
  ndc: 'dashed',
  'net-zero': 'ghost',
  'net-zero-2070': 'dotted',
  'net-zero-2050-removals': 'thin',
};

/** The reference policies from today to 2100, as this browser computes them. */
export function Course({ content, runs }: { content: Content; runs: PolicyRuns }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const phone = usePhone();
  const lines = SHOWN.flatMap((id) => {
    const run = runs[id];
    if (!run) return [];
    const end = degrees(run.at(-1)?.temperatureC ?? 0, locale);
    const name = phone ? '' : `${content.policies[id]?.name[locale] ?? id} `;
    return [
      {
        id,
        look: LOOKS[id],
        label: `${name}${end}`,
        points: run.filter((r) => r.year >= 2024).map((r) => [r.year, r.temperatureC] as const),
      },
    ];
  });
  const current = lines.find(({ id }) => id === 'current');
  return (
    <LineChart
      label={t('models.course')}
      height={phone ? 260 : 340}
      room={phone ? 64 : 260}
      xTicks={phone ? [2025, 2060, 2100] : [2025, 2040, 2060, 2080, 2100]}
      lines={lines}
      band={current && likelyAround(current.points, content.scoring.warming.quantiles.value)}
      rules={[
        { at: 1.5, label: '1.5 °C', tone: 'quiet' },
        { at: 2, label: '2 °C', tone: 'quiet' },
      ]}
    />
  );
}
