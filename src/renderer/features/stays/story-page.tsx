import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { zoomed } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StayActionSheet } from './stay-action-sheet';
import { STAY_ACTIONS } from './stay-actions';
import type { Said, StayAction } from './stay-actions';
import { StoryFacts } from './story-facts';
import { StoryMoney } from './story-money';
import { StoryPapers } from './story-papers';
import { TimeLine } from './time-line';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 380px',
  gap: 32,
  alignItems: 'start',
  maxWidth: 1240,
  [zoomed.narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** One stay: what it is, what happened, what was paid, and its papers. */
export function StoryPage({ sessionId, onBack }: { sessionId: string; onBack: () => void }) {
  const { t } = useTranslation('stays');
  const story = useCall('sessions.story', { sessionId });
  const [action, setAction] = useState<StayAction | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useShortcut({ id: 'stays.back', key: 'Ctrl+B', label: t('story.back'), run: onBack });
  const { data } = story;
  const title = data ? data.stay.plate.display : t('title');
  return (
    <AreaPage
      title={title}
      note={data && <StoryFacts story={data} />}
      actions={
        <Action keys="Ctrl+B" autoFocus onClick={onBack}>
          {t('story.back')}
        </Action>
      }
    >
      <ErrorNotice error={story.error} />
      {said && <Done title={said.what}>{said.next}</Done>}
      {data && (
        <Columns>
          <div>
            <SectionTitle>{t('story.happened')}</SectionTitle>
            <TimeLine events={data.events} />
          </div>
          <div>
            {data.stay.status === 'open' && (
              <>
                <SectionTitle>{t('story.actions')}</SectionTitle>
                <div style={{ display: 'grid', gap: 6 }}>
                  {STAY_ACTIONS.map((it) => (
                    <Action key={it} wide onClick={() => setAction(it)}>
                      {t(`story.do.${it}`)}
                    </Action>
                  ))}
                </div>
              </>
            )}
            {data.money && <StoryMoney money={data.money} />}
            <SectionTitle>{t('story.papers')}</SectionTitle>
            <StoryPapers papers={data.papers} />
          </div>
          {action && (
            <StayActionSheet
              action={action}
              stay={data.stay}
              onClose={() => setAction(null)}
              onDone={(it) => {
                setAction(null);
                setSaid(it);
              }}
            />
          )}
        </Columns>
      )}
    </AreaPage>
  );
}
