import { usePages } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { listAlarms } from '@shared/hq/alarms';
import type { Alarm } from '@shared/hq/alarms';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { Panel } from '@ui/components/panel';
import { color, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byGravity } from './alarm-order';
import { AlarmRow } from './alarm-row';
import { SettleSheet } from './settle-sheet';

const Box = styled(Panel)({
  overflow: 'hidden',
  '&.grave': { borderColor: color.danger },
  '& h3': {
    margin: 0,
    padding: '8px 16px 6px',
    fontSize: size.secondary,
    fontWeight: 650,
  },
  '& ul': { margin: 0, padding: 0, listStyle: 'none', maxHeight: 212, overflowY: 'auto' },
  '& > .rest': { padding: '8px 16px' },
});

const Calm = styled('p')({ margin: 0, color: color.inkSoft, fontSize: size.secondary });

interface Props {
  /** Only of this site; without it, of all. */
  readonly siteId?: string;
}

/** What somebody should look at, gravest first. */
export function AlarmList({ siteId }: Props) {
  const { t } = useTranslation('hq');
  const [settling, setSettling] = useState<Alarm | null>(null);
  const alarms = usePages(listAlarms, { query: { ...(siteId && { sites: siteId }) } });
  return (
    <>
      <Answer query={alarms}>
        {({ pages }) => {
          const all = byGravity(pages.flatMap((it) => it.items));
          if (all.length === 0) return <Calm role="status">{t('alarms.none')}</Calm>;
          return (
            <Box
              className={all[0]?.severity === 'critical' ? 'grave' : undefined}
              aria-label={t('alarms.title')}
            >
              <h3>{t('alarms.open', { count: all.length })}</h3>
              <ul tabIndex={-1}>
                {all.map((it) => (
                  <AlarmRow
                    key={it.alarmId}
                    alarm={it}
                    named={siteId === undefined}
                    onSettle={() => setSettling(it)}
                  />
                ))}
              </ul>
              {alarms.hasNextPage && (
                <div className="rest">
                  <Action
                    disabled={alarms.isFetchingNextPage}
                    onClick={() => void alarms.fetchNextPage()}
                  >
                    {t('actions.more')}
                  </Action>
                </div>
              )}
            </Box>
          );
        }}
      </Answer>
      {settling && <SettleSheet alarm={settling} onClose={() => setSettling(null)} />}
    </>
  );
}
