import { countTotal } from '@shared/kernel/denominations';
import type { Denomination, DenominationCount } from '@shared/kernel/denominations';
import { formatClp } from '@shared/kernel/money';
import { styled } from '@mui/material/styles';
import { color, radius, size, zoomed } from '@ui/theme/tokens';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COINS, NOTES, denominationAfter, readPieces } from './denomination-moves';
import { Money } from '@ui/components/money';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  columnGap: 28,
  [zoomed.narrow]: { gridTemplateColumns: '1fr' },
  '& .side': { margin: '0 0 4px', fontSize: size.secondary, fontWeight: 600, color: color.inkSoft },
});

const Row = styled('label')({
  display: 'grid',
  gridTemplateColumns: '72px 84px 1fr',
  alignItems: 'center',
  gap: 12,
  minHeight: 52,
  borderBottom: `1px solid ${color.line}`,
  '& .value': { fontWeight: 600, textAlign: 'right' },
  '& .sum': { textAlign: 'right', color: color.inkSoft },
  '& .sum.some': { color: color.ink, fontWeight: 600 },
  '& input': {
    width: '100%',
    height: size.target,
    padding: '0 10px',
    border: `1px solid ${color.lineStrong}`,
    borderRadius: radius.small,
    background: color.surface,
    color: color.ink,
    fontFamily: 'inherit',
    fontSize: 19,
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
  },
  '& input::placeholder': { color: color.inkFaint, fontWeight: 400 },
  '& input:focus': {
    outline: `3px solid ${color.halo}`,
    outlineOffset: 0,
    borderColor: color.accent,
    boxShadow: `0 0 0 1px ${color.accent}`,
  },
});

const Total = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  padding: '0 14px',
  borderRadius: radius.small,
  background: color.sunken,
  '& .words': { color: color.inkSoft },
});

const Bottom = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  columnGap: 28,
  marginTop: 12,
  '& > *': { minHeight: 60 },
});

interface Props {
  readonly count: DenominationCount;
  readonly onChange: (count: DenominationCount) => void;
  readonly totalLabel: string;
  /** The button that hands the count in; Enter on the last denomination leads to it. */
  readonly children: ReactNode;
  readonly autoFocus?: boolean;
}

/** Pieces of each note and coin; totals while typing. */
export function DenominationGrid({ count, onChange, totalLabel, children, autoFocus }: Props) {
  const { t } = useTranslation();
  const { t: words } = useTranslation('shift');
  const root = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent, from: Denomination) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = denominationAfter(from, event.key);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === null) {
      root.current?.querySelector('button')?.focus();
      return;
    }
    const input = root.current?.querySelector<HTMLInputElement>(`[data-value="${next}"]`);
    input?.focus();
    input?.select();
  };
  const row = (value: Denomination, first: boolean) => {
    const pieces = count[value];
    return (
      <Row key={value}>
        <span className="value">{formatClp(value)}</span>
        <input
          inputMode="numeric"
          autoComplete="off"
          placeholder="0"
          data-value={value}
          aria-label={t('money.piecesOf', { value: formatClp(value) })}
          autoFocus={Boolean(autoFocus) && first}
          value={pieces ?? ''}
          onKeyDown={(event) => onKeyDown(event, value)}
          onChange={(event) => onChange(withPieces(count, value, readPieces(event.target.value)))}
        />
        <span className={pieces ? 'sum some' : 'sum'}>{formatClp(value * (pieces ?? 0))}</span>
      </Row>
    );
  };
  return (
    <div ref={root}>
      <Columns>
        <div role="group" aria-label={words('grid.notes')}>
          <p className="side">{words('grid.notes')}</p>
          {NOTES.map((value, i) => row(value, i === 0))}
        </div>
        <div role="group" aria-label={words('grid.coins')}>
          <p className="side">{words('grid.coins')}</p>
          {COINS.map((value) => row(value, false))}
        </div>
      </Columns>
      <Bottom>
        <Total>
          <span className="words">{totalLabel}</span>
          <Money value={countTotal(count)} size="change" />
        </Total>
        {children}
      </Bottom>
    </div>
  );
}

function withPieces(
  count: DenominationCount,
  value: Denomination,
  pieces: number | undefined,
): DenominationCount {
  const { [String(value)]: _, ...rest } = count;
  return pieces === undefined ? rest : { ...rest, [value]: pieces };
}
