import type { AppState } from '@shared/contracts/app';
import { styled } from '@mui/material/styles';
import { troubleKey } from '@renderer/features/sync/words';
import { NoticeBox } from '@ui/components/notice-box';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Root = styled('main')({
  width: '100%',
  maxWidth: 640,
  margin: 'auto',
  padding: 32,
  display: 'grid',
  gap: 16,
  '& h1': { margin: 0, fontSize: 28, fontWeight: 750, letterSpacing: '-0.02em' },
  '& p': { margin: 0, fontSize: 17, color: color.inkSoft },
});

/** Enrolled, and the site's people, tariffs and plan are on their way: the sign-in comes by itself. */
export function Arriving({ sync }: { sync: AppState['sync'] }) {
  const { t } = useTranslation('firstRun');
  const { t: words } = useTranslation('sync');
  const { trouble } = sync;
  const key = trouble === null ? null : troubleKey(trouble);
  return (
    <Root aria-busy={key === null}>
      <h1>{t('join.arriving')}</h1>
      <p role="status">{t('join.arrivingThen')}</p>
      {key !== null && (
        <NoticeBox
          what={words(`troubles.${key}.what`, { code: trouble })}
          next={words(`troubles.${key}.then`, { code: trouble })}
        />
      )}
    </Root>
  );
}
