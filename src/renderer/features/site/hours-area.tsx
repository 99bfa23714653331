import { openingAt } from '@shared/kernel/opening-hours';
import { formatDateTime } from '@shared/kernel/time';
import type { CallOutput } from '@shared/contracts/index';
import type { Hours } from '@shared/contracts/settings';
import { useAction, useCall } from '@renderer/app/client';
import { useAppState, useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SectionTitle } from '@ui/components/section-title';
import { useTranslation } from 'react-i18next';
import { ClosedDates, dateWords } from './closed-dates';
import { DayRows } from './day-rows';
import { hoursLines, soundHours, weekLikeMonday } from './hours-draft';
import { SaveFooter } from './save-footer';
import { SettingHistory } from './setting-history';
import { TwoColumns } from './two-columns';
import { useDraft } from './use-draft';

/** When the site is open. Closed is a notice at check-in, never a refusal. */
export default function HoursArea() {
  const { t } = useTranslation('site');
  const settings = useCall('settings.get', {});
  if (!settings.data) {
    return (
      <AreaPage title={t('hours.title')}>
        <ErrorNotice error={settings.error} />
      </AreaPage>
    );
  }
  return <HoursForm settings={settings.data} />;
}

function HoursForm({ settings }: { settings: CallOutput<'settings.get'> }) {
  const { t } = useTranslation('site');
  const save = useAction('settings.save');
  const draft = useDraft(settings.hours, settings.versions);
  const hours = soundHours(draft.value);
  const run = (): void => {
    if (!hours) return;
    const change = { key: 'hours', version: draft.basis.hours, value: hours } as const;
    save.mutate({ changes: [change] }, { onSuccess: draft.discard });
  };
  const words = {
    day: (day: keyof Hours['weekdays']) => t(`shortDays.${day}`),
    to: t('hours.to'),
    and: t('hours.and'),
    closed: t('hours.closedWord'),
    allDay: t('hours.h24'),
  };
  return (
    <AreaPage
      title={t('hours.title')}
      note={t('hours.note')}
      footer={
        <SaveFooter
          dirty={draft.dirty}
          sound={hours !== null}
          saving={save}
          onSave={run}
          onDiscard={draft.discard}
        />
      }
    >
      <TwoColumns>
        <div className="form">
          <DayRows
            weekdays={draft.value.weekdays}
            onChange={(weekdays) => draft.set({ weekdays })}
          />
          <div>
            <Action
              edits
              onClick={() => draft.set({ weekdays: weekLikeMonday(draft.value.weekdays) })}
            >
              {t('hours.likeMonday')}
            </Action>
          </div>
          <SectionTitle>{t('hours.closedDates')}</SectionTitle>
          <ClosedDates closed={draft.value.closed} onChange={(closed) => draft.set({ closed })} />
        </div>
        <div className="beside">
          {hours && <OpenNow hours={hours} />}
          <SectionTitle>{t('hours.onTicket')}</SectionTitle>
          <Choice
            label={t('hours.onTicket')}
            value={draft.value.onTicket ? 'yes' : 'no'}
            options={(['no', 'yes'] as const).map((value) => ({
              value,
              label: t(`hours.ticket.${value}`),
            }))}
            onChange={(value) => draft.set({ onTicket: value === 'yes' })}
          />
          <SettingHistory
            settingKey="hours"
            title={t('history.title')}
            inWords={(value) => {
              const was = value as Hours;
              const closed = was.closed.map(({ date, name }) => `${dateWords(date)} ${name}`);
              return [
                { label: t('hours.week'), text: hoursLines(was, words).join('; ') },
                { label: t('hours.closedDates'), text: closed.join('; ') },
                {
                  label: t('hours.onTicket'),
                  text: t(`hours.ticket.${was.onTicket ? 'yes' : 'no'}`),
                },
              ];
            }}
          />
        </div>
      </TwoColumns>
    </AreaPage>
  );
}

function OpenNow({ hours }: { hours: Hours }) {
  const { t } = useTranslation('site');
  const zone = useZone();
  const now = useAppState()?.now;
  if (now === undefined) return null;
  const opening = openingAt(hours, now, zone);
  if (opening.open) return <Done title={t('hours.openNow')}>{t('hours.openThen')}</Done>;
  const next =
    opening.opensAt === null
      ? t('hours.neverOpens')
      : t('hours.opensAt', { date: formatDateTime(opening.opensAt, zone) });
  const title = opening.name === null ? t('hours.closedNow') : opening.name;
  return (
    <Done title={title}>
      {next} {t('hours.closedThen')}
    </Done>
  );
}
