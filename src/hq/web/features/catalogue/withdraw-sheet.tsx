import { ErrorNotice } from '@hq/web/components/error-notice';
import { Sheet } from '@hq/web/components/sheet';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { Action } from '@ui/components/action';
import { Field } from '@ui/components/field';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askChange, catalogueChanged } from './ask-change';

interface Props {
  readonly catalogue: Catalogue;
  readonly title: string;
  /** What was to be, and from when. */
  readonly means: string;
  readonly change: (reason: string) => CatalogueChange;
  readonly onClose: () => void;
}

/** Takes back a change that has not begun; it stays to be seen, with the reason. */
export function WithdrawSheet({ catalogue, title, means, change, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () =>
      askChange({
        siteIds: [catalogue.siteId],
        change: change(reason.trim()),
        dryRun: false,
      }),
    onSuccess: () => {
      catalogueChanged(client);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate();
  };
  return (
    <Sheet title={title} subtitle={catalogue.siteName} onClose={onClose}>
      <p style={{ margin: 0 }}>{means}</p>
      <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
        <Field
          label={t('tariffs.reason')}
          autoFocus
          required
          minLength={3}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ErrorNotice error={withdraw.error} />
        <div>
          <Action
            type="submit"
            tone="danger"
            disabled={withdraw.isPending || reason.trim().length < 3}
          >
            {t('tariffs.withdraw')}
          </Action>
        </div>
      </form>
    </Sheet>
  );
}
