import { useCall } from '@renderer/app/client';
import { useMinute } from '@renderer/app/state';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { Money } from '@ui/components/money';
import { PlateText } from '@ui/components/plate-text';
import { intoList, RowButton, RowList } from '@renderer/features/money/row-list';
import type { Receivable } from '@shared/contracts/receivables';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatDate } from '@shared/kernel/time';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const DAY_MS = 86_400_000;

interface Props {
  readonly which: 'owed' | 'settled';
  readonly chosen: string | null;
  readonly onChoose: (receivable: Receivable) => void;
  readonly autoFocus?: boolean;
}

/** Promises of payment: what is owed by age, or what is settled. */
export function ReceivableList({ which, chosen, onChoose, autoFocus = false }: Props) {
  const { t } = useTranslation('money');
  const [text, setText] = useState('');
  const list = useCall('receivables.list', { which, text }, { placeholderData: keepPreviousData });
  const { receivables = [], total = 0, count = 0 } = list.data ?? {};
  return (
    <div style={{ display: 'grid', gap: 12, alignContent: 'start' }}>
      <Field
        label={t('owing.find')}
        hint={t('owing.sum', { count, total: formatClp(total) })}
        autoFocus={autoFocus}
        maxLength={64}
        value={text}
        onKeyDown={(event) => intoList(event, t('owing.list'))}
        onChange={(event) => setText(event.target.value)}
      />
      <ErrorNotice error={list.error} />
      {list.data && receivables.length === 0 && (
        <EmptyState title={t(which === 'owed' ? 'owing.none' : 'owing.noneSettled')} />
      )}
      <RowList label={t('owing.list')}>
        {receivables.map((it) => (
          <Row
            key={it.receivableId}
            it={it}
            chosen={it.receivableId === chosen}
            onChoose={() => onChoose(it)}
          />
        ))}
      </RowList>
    </div>
  );
}

interface RowProps {
  readonly it: Receivable;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Row({ it, chosen, onChoose }: RowProps) {
  const { t } = useTranslation('money');
  const days = Math.floor((useMinute() - it.at) / DAY_MS);
  const due = it.dueDate === null ? null : t('owing.due', { date: formatDate(it.dueDate) });
  const facts = [it.number, t('owing.age', { count: days }), due].filter((fact) => fact !== null);
  return (
    <RowButton
      style={{ gridTemplateColumns: '104px minmax(0, 1fr) auto' }}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <PlateText>{displayPlate(it.plate)}</PlateText>
      <span>
        {it.debtorName}
        <span className="soft" style={{ display: 'block' }}>
          {facts.join(' · ')}
        </span>
      </span>
      <Money value={it.owed > 0 ? it.owed : it.amount} />
    </RowButton>
  );
}
