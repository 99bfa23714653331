import { wordDetails } from '@hq/web/app/error-words';
import type { Alarm } from '@shared/hq/alarms';
import { formatDate } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

interface Words {
  /** What is the matter. */
  readonly what: string;
  /** What it means and what to do. */
  readonly next: string;
}

/** An alarm as people read it. One of a kind this version does not know is told by its code and subject. */
export function useAlarmWords(): (alarm: Pick<Alarm, 'code' | 'subject' | 'details'>) => Words {
  const { t, i18n } = useTranslation('hq');
  return (alarm) => {
    const facts = {
      ...wordDetails(alarm.details),
      subject: written(alarm.subject),
      code: alarm.code,
    };
    const known = i18n.exists(`hq:alarms.codes.${alarm.code}.what`);
    const code = (known ? alarm.code : 'OTHER') as 'OTHER';
    return {
      what: t(`alarms.codes.${code}.what`, facts),
      next: t(`alarms.codes.${code}.then`, facts),
    };
  };
}

/** A subject that is a date, as people write dates. */
const written = (subject: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(subject) ? formatDate(subject) : subject;
