import { useChange } from '@hq/web/app/queries';
import { addressFor } from '@hq/web/app/ask';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Sheet } from '@hq/web/components/sheet';
import { useQueryClient } from '@tanstack/react-query';
import { alarmSchema, listAlarms, settleAlarm } from '@shared/hq/alarms';
import type { Alarm } from '@shared/hq/alarms';
import { listSites } from '@shared/hq/sites';
import { formatDateTime } from '@shared/kernel/time';
import { Action } from '@ui/components/action';
import { TextArea } from '@ui/components/text-area';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAlarmWords } from './alarm-words';
import { DetailList } from './detail-list';

/** An alarm with all its facts; closed by saying what was found. */
export function SettleSheet({ alarm, onClose }: { alarm: Alarm; onClose: () => void }) {
  const { t } = useTranslation('hq');
  const words = useAlarmWords()(alarm);
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const settle = useChange({
    schema: alarmSchema,
    question: () => ({
      address: addressFor(settleAlarm, {
        params: { siteId: alarm.site.siteId, alarmId: alarm.alarmId },
      }),
      method: 'POST',
      body: { note: note.trim() },
    }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: [listAlarms.id] });
      void client.invalidateQueries({ queryKey: [listSites.id] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    settle.mutate();
  };
  return (
    <Sheet
      title={words.what}
      subtitle={`${alarm.site.name} · ${formatDateTime(alarm.raisedAt, alarm.site.zone)}`}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{words.next}</p>
      <DetailList alarm={alarm} />
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <TextArea
          label={t('alarms.note')}
          hint={t('alarms.noteHint')}
          rows={3}
          maxLength={200}
          required
          autoFocus
          value={note}
          onChange={(event) => setNote(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
        />
        <ErrorNotice error={settle.error} />
        <div>
          <Action
            type="submit"
            tone="primary"
            disabled={settle.isPending || note.trim().length < 3}
          >
            {t('alarms.settle')}
          </Action>
        </div>
      </form>
    </Sheet>
  );
}
