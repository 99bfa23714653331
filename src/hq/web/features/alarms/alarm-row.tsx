import { Link } from '@hq/web/app/link';
import { SeverityMark } from '@hq/web/components/severity-mark';
import type { Alarm } from '@shared/hq/alarms';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { RowAction } from '@hq/web/components/row-action';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { useAlarmWords } from './alarm-words';
import { placeOf } from './alarm-place';

const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 12,
  padding: '4px 10px 4px 16px',
  borderTop: `1px solid ${color.line}`,
  '& p': { margin: 0, lineHeight: 1.35 },
  '& .more': { color: color.inkSoft, fontSize: size.secondary },
  '& a': { color: color.accentInk, fontWeight: 600 },
  '& > .mark': { display: 'inline-flex' },
});

interface Props {
  readonly alarm: Alarm;
  /** Says of which site it is. */
  readonly named: boolean;
  readonly onSettle: () => void;
}

export function AlarmRow({ alarm, named, onSettle }: Props) {
  const { t } = useTranslation('hq');
  const words = useAlarmWords()(alarm);
  const [place, query] = placeOf(alarm);
  return (
    <Row>
      <span className="mark">
        <SeverityMark severity={alarm.severity} />
      </span>
      <div>
        <p>
          <strong>{words.what}</strong>
          {named && (
            <>
              {' · '}
              <Link to={place} query={query}>
                {alarm.site.name}
              </Link>
            </>
          )}
          {alarm.terminal && ` · ${alarm.terminal.name}`}
        </p>
        <p className="more">
          {formatDateTime(alarm.raisedAt, alarm.site.zone)} · {words.next}
        </p>
      </div>
      <RowAction
        onClick={onSettle}
        label={t('alarms.settleOf', { what: words.what, site: alarm.site.name })}
      >
        {t('alarms.settle')}
      </RowAction>
    </Row>
  );
}
