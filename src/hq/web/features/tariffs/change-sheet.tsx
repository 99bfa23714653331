import { ChangeFrame } from '@hq/web/features/catalogue/change-frame';
import type { NewSheetProps } from '@hq/web/features/catalogue/new-sheets';
import type { Catalogue } from '@shared/hq/catalogue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RateFields } from './rate-fields';
import { changeOf, ratesNow } from './tariff-draft';
import type { TariffDraft } from './tariff-draft';

/** New rates of a class of vehicles at several sites. */
export function ChangeSheet({ catalogue, onClose }: NewSheetProps) {
  const { t } = useTranslation('hq');
  const [draft, setDraft] = useState<TariffDraft>(() => startOf(catalogue));
  return (
    <ChangeFrame
      title={t('managed.make.tariffs')}
      part="tariffs"
      at={[catalogue.siteId]}
      change={changeOf(draft, catalogue.zone)}
      onClose={onClose}
    >
      <RateFields
        catalogue={catalogue}
        draft={draft}
        onChange={(next) => setDraft({ ...draft, ...next })}
      />
    </ChangeFrame>
  );
}

/** Begins with what holds now, so that only what changes is typed. */
function startOf({ classes }: Catalogue): TariffDraft {
  const first = classes.toSorted((a, b) => a.position - b.position)[0];
  return { ...ratesNow(first), vehicleClass: first?.code ?? '', when: 'later', local: '' };
}
