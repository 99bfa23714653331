import { styled } from '@mui/material/styles';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { EmptyState } from '@ui/components/empty-state';
import { Note } from '@renderer/features/operator/panel-parts';
import { zoomed } from '@ui/theme/tokens';
import { formatClp } from '@shared/kernel/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectDone } from './collect-form';
import { ReceivableDetail } from './receivable-detail';
import { ReceivableList } from './receivable-list';

const Two = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(320px, 1fr))',
  gap: 24,
  alignItems: 'start',
  [zoomed.narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

type Which = 'owed' | 'settled';

/** Who owes what, since when; collected here too. */
export default function ReceivablesArea() {
  const { t } = useTranslation('money');
  const [which, setWhich] = useState<Which>('owed');
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<CollectDone | null>(null);
  return (
    <AreaPage
      title={t('owing.title')}
      note={t('owing.note')}
      actions={
        <Choice
          label={t('owing.which')}
          value={which}
          options={(['owed', 'settled'] as const).map((value) => ({
            value,
            label: t(`owing.${value}`),
          }))}
          onChange={(value) => {
            setWhich(value);
            setChosen(null);
            setDone(null);
          }}
        />
      }
    >
      <Two>
        <ReceivableList
          which={which}
          chosen={chosen}
          onChoose={(it) => {
            setChosen(it.receivableId);
            setDone(null);
          }}
        />
        <div style={{ display: 'grid', gap: 16 }}>
          {done && (
            <Note role="status">
              <strong>{t('collect.done', { number: done.number })}</strong>{' '}
              {t('collect.doneThen', {
                change: formatClp(done.change),
                owed: formatClp(done.owed),
              })}
            </Note>
          )}
          {chosen === null ? (
            <EmptyState title={t('owing.choose')}>{t('owing.chooseThen')}</EmptyState>
          ) : (
            <ReceivableDetail key={chosen} receivableId={chosen} onDone={setDone} />
          )}
        </div>
      </Two>
    </AreaPage>
  );
}
