import { useZone } from '@renderer/app/state';
import { Choice } from '@ui/components/choice';
import { Field } from '@ui/components/field';
import { instantOfLocal } from '@shared/kernel/opening-hours';
import { useTranslation } from 'react-i18next';

/** When a change begins, as typed: the site's wall clock (`2026-12-01T00:00`). */
export interface When {
  readonly kind: 'now' | 'later';
  readonly local: string;
}

export const AT_ONCE: When = { kind: 'now', local: '' };

/** The instant for main: `null` is at once, `undefined` not complete yet. */
export function instantOf(when: When, zone: string): number | null | undefined {
  if (when.kind === 'now') return null;
  return instantOfLocal(when.local, zone) ?? undefined;
}

interface Props {
  readonly when: When;
  readonly onChange: (when: When) => void;
}

export function WhenField({ when, onChange }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const incomplete = instantOf(when, zone) === undefined;
  return (
    <>
      <Choice
        label={t('when')}
        value={when.kind}
        options={[
          { value: 'now', label: t('atOnce') },
          { value: 'later', label: t('later') },
        ]}
        onChange={(kind) => onChange({ ...when, kind })}
      />
      {when.kind === 'later' && (
        <Field
          type="datetime-local"
          label={t('from')}
          hint={incomplete ? t('fromMissing') : t('fromHint')}
          value={when.local}
          onChange={(event) => onChange({ ...when, local: event.target.value })}
        />
      )}
    </>
  );
}
