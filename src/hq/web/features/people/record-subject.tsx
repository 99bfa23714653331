import { useAlarmWords } from '@hq/web/features/alarms/alarm-words';
import type { AuditEntry } from '@shared/hq/audit';

/** What something was done to; of an alarm also what it told and what was found. */
export function RecordSubject({ entry }: { entry: AuditEntry }) {
  const wordsOf = useAlarmWords();
  const { action, subject, subjectName, details } = entry;
  const { code, about, note } = details;
  if (action !== 'alarm.settled' || typeof code !== 'string') return subjectName || subject;
  return (
    <>
      {subjectName} · {wordsOf({ code, subject: String(about), details: {} }).what}
      <div className="soft">{String(note)}</div>
    </>
  );
}
