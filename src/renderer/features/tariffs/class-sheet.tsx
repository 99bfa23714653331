import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { useLock } from '@ui/components/lock';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { SideSheet } from '@renderer/components/side-sheet';
import { KindSelect } from '@renderer/features/first-run/kind-select';
import type { SpotKind } from '@shared/contracts/common';
import type { CallOutput } from '@shared/contracts/index';
import type { VehicleClass } from '@shared/contracts/tariffs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Column, Fields } from './layout';
import { ratesOf } from './rates-draft';
import { AT_ONCE } from './when-field';

const Order = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  flexWrap: 'wrap',
});

interface Props {
  readonly history: CallOutput<'tariffs.history'>;
  /** `null`: a new one. */
  readonly edited: VehicleClass | null;
  readonly onClose: () => void;
  readonly onCreated: (code: string) => void;
}

/** A class of vehicle: its name, the spot it prefers, its place in the list. */
export function ClassSheet({ history, edited, onClose, onCreated }: Props) {
  const { t } = useTranslation('tariffs');
  const create = useAction('classes.create');
  const change = useAction('classes.change');
  const [name, setName] = useState(edited?.name ?? '');
  const [spotKind, setKind] = useState<SpotKind>(edited?.spotKind ?? 'car');
  const [draft, setDraft] = useState({ dayRate: '', nightRate: '', when: AT_ONCE });
  const rates = ratesOf(draft);
  const locked = useLock() !== null;
  const ready = !locked && name.trim() !== '' && (edited !== null || rates !== null);
  const save = () => {
    if (!ready) return;
    if (edited) change.mutate({ code: edited.code, name, spotKind }, { onSuccess: onClose });
    else if (rates) {
      create.mutate(
        { name, spotKind, ...rates },
        {
          onSuccess: ({ code }) => {
            onCreated(code);
            onClose();
          },
        },
      );
    }
  };
  const rate = (field: 'dayRate' | 'nightRate') => (
    <Field
      label={t(field)}
      inputMode="numeric"
      value={draft[field]}
      onChange={(event) =>
        setDraft({ ...draft, [field]: event.target.value.replace(/\D/g, '').slice(0, 7) })
      }
    />
  );
  return (
    <SideSheet
      title={edited ? t('class.edit', { name: edited.name }) : t('class.add')}
      subtitle={t(edited ? 'class.editNote' : 'class.addNote')}
      onClose={onClose}
      footer={
        <Action edits tone="primary" wide tall disabled={!ready} onClick={save}>
          {t(edited ? 'class.save' : 'class.create')}
        </Action>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Column>
          <Fields>
            <Field
              label={t('class.name')}
              autoFocus
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <KindSelect label={t('class.kind')} value={spotKind} onChange={setKind} />
          </Fields>
          {!edited && (
            <Fields>
              {rate('dayRate')}
              {rate('nightRate')}
            </Fields>
          )}
          <ErrorNotice error={create.error ?? change.error} />
          <button type="submit" hidden>
            {t('class.save')}
          </button>
        </Column>
      </form>
      {edited && <Place code={edited.code} history={history} />}
    </SideSheet>
  );
}

function Place({ code, history }: { code: string; history: Props['history'] }) {
  const { t } = useTranslation('tariffs');
  const order = useAction('classes.order');
  const codes = history.map((it) => it.vehicleClass.code);
  const at = codes.indexOf(code);
  const move = (by: number) => {
    const others = codes.filter((it) => it !== code);
    order.mutate({ codes: [...others.slice(0, at + by), code, ...others.slice(at + by)] });
  };
  return (
    <>
      <SectionTitle>{t('class.order')}</SectionTitle>
      <Order>
        <Action edits disabled={at === 0 || order.isPending} onClick={() => move(-1)}>
          {t('class.earlier')}
        </Action>
        <span role="status">{t('class.position', { position: at + 1, count: codes.length })}</span>
        <Action edits disabled={at === codes.length - 1 || order.isPending} onClick={() => move(1)}>
          {t('class.later')}
        </Action>
      </Order>
      <ErrorNotice error={order.error} />
    </>
  );
}
