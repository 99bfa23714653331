import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { Money } from '@ui/components/money';
import { field } from '@renderer/features/operator/operator-model';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { AmountInput } from './amount-input';
import { PARTS_ID } from './received-focus';
import type { TenderRow } from './tender-state';
import type { TenderSum } from './tender-sum';
import { tender, useTender } from './tender-store';

const Rows = styled('div')({ display: 'flex', flexDirection: 'column', gap: 6 });

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '74px minmax(0, 1fr) 128px 40px',
  alignItems: 'center',
  gap: 6,
  fontWeight: 600,
});

const Reference = styled('input')({
  minWidth: 0,
  height: size.target,
  padding: '0 8px',
  borderRadius: radius.small,
  border: `1px solid ${color.lineStrong}`,
  background: color.surface,
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 14,
  '&[aria-invalid="true"]': { borderColor: color.danger },
  '&::placeholder': { color: color.inkFaint, opacity: 1 },
});

const Remove = styled(ButtonBase)({
  width: 40,
  height: size.target,
  borderRadius: radius.small,
  color: color.inkSoft,
  fontSize: 20,
  '&:hover': { background: color.hover, color: color.ink },
});

const Balance = styled('div')({
  flex: 'none',
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'baseline',
  padding: '8px 12px',
  borderRadius: radius.control,
  background: color.sunken,
  color: color.inkSoft,
  '& > :last-child': { color: color.ink },
  '&.open, &.open > :last-child': { color: color.danger },
});

/** Several tenders together: a row each, and what is still missing. */
export function MixedRows({ sum }: { sum: TenderSum }) {
  const { t } = useTranslation('operator');
  const rows = useTender((it) => it.rows);
  return (
    <>
      <Rows id={PARTS_ID}>
        {rows.length === 0 && <span style={{ color: color.inkSoft }}>{t('charge.addPart')}</span>}
        {rows.map((row, index) => (
          <PartRow key={row.key} row={row} amount={sum.rowAmounts[index] ?? 0} />
        ))}
      </Rows>
      <BalanceLine sum={sum} />
    </>
  );
}

function PartRow({ row, amount }: { row: TenderRow; amount: number }) {
  const { t } = useTranslation('operator');
  const method = t(`charge.${row.method}`);
  const isTransfer = row.method === 'transfer';
  return (
    <Row data-empty={amount === 0}>
      <span>{method}</span>
      {row.method === 'cash' ? (
        <span style={{ fontWeight: 400, color: color.inkSoft }}>
          {t('charge.received').toLowerCase()}
        </span>
      ) : (
        <Reference
          aria-label={`${method}: ${t('charge.rowReference')}`}
          placeholder={t('charge.referenceShort')}
          aria-invalid={isTransfer && row.reference.trim() === ''}
          aria-required={isTransfer}
          maxLength={60}
          autoComplete="off"
          value={row.reference}
          onChange={(event) => edit(row, { reference: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (!event.repeat) field.enter();
          }}
        />
      )}
      <AmountInput
        id={`part-${row.key}`}
        label={t(row.method === 'cash' ? 'charge.rowReceived' : 'charge.rowAmount', { method })}
        digits={row.amount}
        placeholder={amount}
        autoFocus
        onChange={(digits) => edit(row, { amount: digits })}
      />
      <Remove
        aria-label={t('charge.removeRow', { method })}
        onClick={() => tender({ type: 'row_removed', key: row.key })}
      >
        ×
      </Remove>
    </Row>
  );
}

function edit(row: TenderRow, change: { amount?: string; reference?: string }): void {
  tender({ type: 'row_edited', key: row.key, change });
}

function BalanceLine({ sum }: { sum: TenderSum }) {
  const { t } = useTranslation('operator');
  const isOpen = sum.missing > 0 || sum.excess > 0;
  const [label, value] = balanceOf(sum);
  return (
    <>
      <Balance className={isOpen ? 'open' : ''} role="status">
        <span>{t(`charge.${label}`)}</span>
        <Money value={value} size="change" />
      </Balance>
      {sum.excess > 0 && <span style={{ color: color.danger }}>{t('charge.cardsNotBack')}</span>}
    </>
  );
}

function balanceOf(sum: TenderSum): readonly ['missing' | 'excess' | 'change', number] {
  if (sum.excess > 0) return ['excess', sum.excess];
  return sum.missing > 0 ? ['missing', sum.missing] : ['change', sum.change];
}
