import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { Money, signedClp } from '@ui/components/money';
import { SectionTitle } from '@ui/components/section-title';
import { color, size } from '@ui/theme/tokens';
import type { Simulation } from '@shared/contracts/simulation';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';
import { Differences } from './differences';
import { HourChart } from './hour-chart';
import { percentOf } from './percent';

const Root = styled('div')({
  display: 'grid',
  gap: 8,
  minWidth: 0,
  '& > .stale': { margin: 0, color: color.onAmberSoft, fontWeight: 600 },
});

const Sum = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: '8px 28px',
  '& dt': { fontSize: size.secondary, color: color.inkSoft },
  '& dd': { margin: 0 },
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary, flexBasis: '100%' },
});

const Classes = styled('dl')({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) repeat(3, auto)',
  gap: '4px 18px',
  fontSize: 14,
  fontVariantNumeric: 'tabular-nums',
  '& dd': { margin: 0, textAlign: 'right' },
  '& dd.was': { color: color.inkSoft },
});

interface Props {
  readonly result: Simulation;
  /** It answers another draft than the one beside it. */
  readonly stale: boolean;
  readonly byHand: boolean;
}

/** The number first, the picture second, the table third. */
export function Outcome({ result, stale, byHand }: Props) {
  const { t } = useTranslation('tariffs');
  const { total, dearer, cheaper } = result;
  const difference = total.after - total.before;
  const summary = t('simulator.summary', { count: total.stays, dearer, cheaper });
  return (
    <Root>
      {stale && (
        <p className="stale" role="status">
          {t('simulator.stale')}
        </p>
      )}
      <Sum>
        <div data-testid="simulated-difference">
          <Money value={difference} size="change" signed />
          {difference === 0 ? '' : ` ${percentOf(difference, total.before)}`}
        </div>
        <dl style={{ margin: 0 }}>
          <dt>{t(byHand ? 'simulator.beforeByHand' : 'simulator.before')}</dt>
          <dd>
            <Money value={total.before} />
          </dd>
        </dl>
        <dl style={{ margin: 0 }}>
          <dt>{t('simulator.after')}</dt>
          <dd>
            <Money value={total.after} />
          </dd>
        </dl>
        <p>{dearer + cheaper === 0 ? t('simulator.same') : summary}</p>
      </Sum>
      {!byHand && (
        <>
          <SectionTitle>{t('simulator.byHour')}</SectionTitle>
          <HourChart hours={result.byHour} label={t('simulator.chart', { summary })} />
        </>
      )}
      {result.byClass.length > 1 && <ByClass classes={result.byClass} />}
      {result.differences.length > 0 && <Differences stays={result.differences} />}
    </Root>
  );
}

function ByClass({ classes }: { classes: Simulation['byClass'] }) {
  const { t } = useTranslation('tariffs');
  const known = useCall('tariffs.current', {}).data ?? [];
  const nameOf = (code: string) =>
    known.find((it) => it.vehicleClass.code === code)?.vehicleClass.name ?? code;
  return (
    <>
      <SectionTitle>{t('simulator.byClass')}</SectionTitle>
      <Classes>
        {classes.map(({ vehicleClass, before, after }) => [
          <dt key={vehicleClass}>{nameOf(vehicleClass)}</dt>,
          <dd key="before" className="was">
            {formatClp(before)}
          </dd>,
          <dd key="after">{formatClp(after)}</dd>,
          <dd key="difference">{signedClp(after - before)}</dd>,
        ])}
      </Classes>
    </>
  );
}
