import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import type { CaseProps } from '@renderer/features/operator/sheets/cases';
import { finish } from '@renderer/features/operator/sheets/stay-case';
import { ReceivableDetail } from '@renderer/features/receivables/receivable-detail';
import { ReceivableList } from '@renderer/features/receivables/receivable-list';
import { formatClp } from '@shared/kernel/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A promise is paid, in full or part. */
export function CollectCase({ onBack }: CaseProps) {
  const { t } = useTranslation('money');
  const [chosen, setChosen] = useState<string | null>(null);
  const back = chosen ? () => setChosen(null) : onBack;
  useShortcut({ id: 'collect.back', key: 'Ctrl+B', label: t('back'), quiet: true, run: back });
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {chosen === null ? (
        <ReceivableList
          which="owed"
          chosen={null}
          autoFocus
          onChoose={(it) => setChosen(it.receivableId)}
        />
      ) : (
        <ReceivableDetail
          receivableId={chosen}
          onDone={(done) =>
            finish({
              what: t('collect.done', { number: done.number }),
              next: t('collect.doneThen', {
                change: formatClp(done.change),
                owed: formatClp(done.owed),
              }),
              plate: null,
            })
          }
        />
      )}
      <Action keys="Ctrl+B" onClick={back}>
        {t(chosen ? 'owing.other' : 'back')}
      </Action>
    </div>
  );
}
