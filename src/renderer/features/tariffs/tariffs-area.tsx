import { call, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Choice } from '@ui/components/choice';
import { Lock } from '@ui/components/lock';
import { ErrorNotice } from '@renderer/components/error-notice';
import type { CallOutput } from '@shared/contracts/index';
import { formatClp } from '@shared/kernel/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassSheet } from './class-sheet';
import { Card, Column, TwoColumns } from './layout';
import { RatesCard } from './rates-card';
import { ratesOf } from './rates-draft';
import type { RatesDraft } from './rates-draft';
import { Simulator } from './simulator/simulator';
import { TimeLine } from './time-line';
import { AT_ONCE } from './when-field';

type History = CallOutput<'tariffs.history'>;

/** Tariffs of each class on their line of time, the next change, and what it would have cost. */
export default function TariffsArea() {
  const { t } = useTranslation('tariffs');
  const history = useCall('tariffs.history', {});
  const [chosen, choose] = useState<string | null>(null);
  const [sheet, openSheet] = useState<'add' | 'edit' | null>(null);
  const classes = history.data ?? [];
  const shown = classes.find((it) => it.vehicleClass.code === chosen) ?? classes[0];
  return (
    <AreaPage
      title={t('title')}
      note={t('note')}
      actions={
        <>
          <Action disabled={!shown} onClick={() => openSheet('edit')}>
            {t('editClass')}
          </Action>
          <Action edits onClick={() => openSheet('add')}>
            {t('addClass')}
          </Action>
        </>
      }
    >
      <ErrorNotice error={history.error} />
      {shown && (
        <Column>
          <Choice
            look="tabs"
            label={t('classes')}
            value={shown.vehicleClass.code}
            options={classes.map(({ vehicleClass: { code, name } }) => ({
              value: code,
              label: name,
            }))}
            onChange={choose}
          />
          <ClassTariffs key={shown.vehicleClass.code} of={shown} />
        </Column>
      )}
      {sheet && (
        <ClassSheet
          history={classes}
          edited={sheet === 'edit' ? (shown?.vehicleClass ?? null) : null}
          onClose={() => openSheet(null)}
          onCreated={choose}
        />
      )}
    </AreaPage>
  );
}

function ClassTariffs({ of: { vehicleClass, tariffs } }: { of: History[number] }) {
  const { t } = useTranslation('tariffs');
  const current = tariffs.find((it) => it.state === 'current') ?? null;
  const [draft, setDraft] = useState<RatesDraft>({
    dayRate: String(current?.dayRate ?? ''),
    nightRate: String(current?.nightRate ?? ''),
    when: AT_ONCE,
  });
  const rates = ratesOf(draft);
  const simulated = rates && {
    tariffs: [{ vehicleClass: vehicleClass.code, ...rates }],
    policy: null,
  };
  return (
    <TwoColumns>
      <Column>
        <RatesCard
          vehicleClass={vehicleClass.code}
          current={current}
          draft={draft}
          onDraft={setDraft}
        />
        <Card aria-label={t('line.title')}>
          <h3>{t('line.title')}</h3>
          <TimeLine
            items={tariffs.map((it) => ({
              ...it,
              id: it.tariffId,
              what: t('rates', { day: formatClp(it.dayRate), night: formatClp(it.nightRate) }),
            }))}
            withdraw={(tariffId, reason) => call('tariffs.withdraw', { tariffId, reason })}
          />
        </Card>
      </Column>
      <Lock reason={null}>
        <Simulator draft={simulated} />
      </Lock>
    </TwoColumns>
  );
}
