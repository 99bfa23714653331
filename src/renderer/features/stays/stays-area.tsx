import { useMay } from '@renderer/app/state';
import { useView } from '@renderer/app/view';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { Done } from '@ui/components/done';
import { pickPlate } from '@renderer/features/operator/operator-model';
import { focusFieldSoon } from '@renderer/features/operator/field/field-focus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForgottenStays } from './forgotten-stays';
import { HistorySearch } from './history-search';
import type { Said } from './stay-actions';
import { StoryPage } from './story-page';
import { useStaysView } from './stays-view';

/** The history of any stay, and those nobody closed. */
export default function StaysArea() {
  const { t } = useTranslation('stays');
  const { part, sessionId, show, open } = useStaysView();
  const [said, setSaid] = useState<Said | null>(null);
  const leave = useView((it) => it.closeAdmin);
  const mayCharge = useMay('payments:charge');
  if (sessionId !== null) {
    return <StoryPage key={sessionId} sessionId={sessionId} onBack={() => open(null)} />;
  }
  const charge = (plate: string) => {
    if (!mayCharge) return;
    pickPlate(plate);
    leave();
    focusFieldSoon(true);
  };
  return (
    <AreaPage title={t('title')} note={t('note')}>
      <div style={{ display: 'grid', gap: 14, maxWidth: 1080 }}>
        <Choice
          look="tabs"
          label={t('parts')}
          value={part}
          options={[
            { value: 'history', label: t('history.title') },
            { value: 'forgotten', label: t('forgotten.title') },
          ]}
          onChange={(it) => {
            setSaid(null);
            show(it);
          }}
        />
        {said && <Done title={said.what}>{said.next}</Done>}
        {part === 'history' ? (
          <HistorySearch onOpen={open} />
        ) : (
          <ForgottenStays onCharge={charge} onDone={setSaid} />
        )}
      </div>
    </AreaPage>
  );
}
