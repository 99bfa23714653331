import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import type { NewSheetProps } from '@hq/web/features/catalogue/new-sheets';
import { FieldSet } from '@hq/web/components/field-set';
import { Choice } from '@ui/components/choice';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  NEW_AGREEMENT,
  changedAgreementOf,
  draftOfAgreement,
  newAgreementOf,
} from './agreement-draft';
import { AgreementFields } from './agreement-fields';
import { discountWords } from './agreement-words';
import type { Agreement } from './agreement-words';

export function NewAgreementSheet({ catalogue, onClose }: NewSheetProps) {
  const { t } = useTranslation('hq');
  const [draft, setDraft] = useState(NEW_AGREEMENT);
  return (
    <ChangeFrame
      title={t('managed.make.agreements')}
      part="agreements"
      at={[catalogue.siteId]}
      change={newAgreementOf(draft, catalogue.zone)}
      onClose={onClose}
    >
      <AgreementFields isNew draft={draft} onChange={setDraft} />
    </ChangeFrame>
  );
}

interface Props extends NewSheetProps {
  readonly agreement: Agreement;
}

/** Other terms, or its end; what it takes off stays: that would be another agreement. */
export function AgreementSheet({ catalogue, agreement, onClose }: Props) {
  const { t } = useTranslation('hq');
  const [draft, setDraft] = useState(() => draftOfAgreement(agreement, catalogue.zone));
  const [active, setActive] = useState(agreement.active);
  return (
    <ChangeFrame
      title={t('agreements.changeOne', { name: agreement.name })}
      part="agreements"
      at={[catalogue.siteId]}
      change={changedAgreementOf(draft, active, catalogue.zone)}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>
        {t('agreements.fixed', { code: agreement.code, discount: discountWords(t, agreement) })}
      </p>
      <FieldSet legend={t('tariffs.state')}>
        <Choice
          label={t('tariffs.state')}
          value={active ? 'on' : 'off'}
          onChange={(value) => setActive(value === 'on')}
          options={(['on', 'off'] as const).map((value) => ({
            value,
            label: t(`agreements.${value}`),
          }))}
        />
      </FieldSet>
      <AgreementFields isNew={false} draft={draft} onChange={setDraft} />
    </ChangeFrame>
  );
}
