import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import type { NewSheetProps } from '@hq/web/features/catalogue/new-sheets';
import { instantOf } from '@hq/web/features/catalogue/when';
import type { When } from '@hq/web/features/catalogue/when';
import { WhenFields } from '@hq/web/features/catalogue/when-fields';
import { instantOfLocal } from '@shared/kernel/opening-hours';
import { Field } from '@ui/components/field';
import { TextArea } from '@ui/components/text-area';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST = 160;

/** Something to tell whoever operates: what, where, from when and until when. */
export function MessageSheet({ catalogue, onClose }: NewSheetProps) {
  const { t } = useTranslation('hq');
  const [text, setText] = useState('');
  const [when, setWhen] = useState<When>({ when: 'now', local: '' });
  const [until, setUntil] = useState('');
  const { zone, siteName } = catalogue;
  const validFrom = instantOf(when, zone);
  const validTo = until === '' ? null : instantOfLocal(until, zone);
  // One line: what is pasted with breaks is told without.
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const backwards = validTo !== null && validTo <= (validFrom ?? catalogue.now);
  const ready = line !== '' && validFrom !== undefined && !backwards;
  return (
    <ChangeFrame
      title={t('managed.make.messages')}
      part="messages"
      at={[catalogue.siteId]}
      change={ready ? { kind: 'message', text: line, validFrom, validTo } : null}
      onClose={onClose}
    >
      <TextArea
        label={t('messages.text')}
        hint={t('messages.textHint', { left: LONGEST - line.length })}
        autoFocus
        required
        rows={2}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <WhenFields
        value={when}
        siteName={siteName}
        onChange={(change) => setWhen({ ...when, ...change })}
      />
      <Field
        type="datetime-local"
        label={t('messages.to')}
        hint={t('messages.toHint', { site: siteName })}
        problem={backwards ? t('messages.backwards') : null}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </ChangeFrame>
  );
}
