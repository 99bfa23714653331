import type { CallOutput } from '@shared/contracts/index';
import { formatDateTime } from '@shared/kernel/time';
import { useAction, useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { troubleKey } from '@renderer/features/sync/words';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Action } from '@ui/components/action';
import { AreaPage } from '@ui/components/area-page';
import { Facts } from '@ui/components/facts';
import { NoticeBox } from '@ui/components/notice-box';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

type Update = CallOutput<'updates.state'>;

/** A quiet time begins without anybody telling the screen. */
const LOOK_EVERY_MS = 15_000;

/** Which version runs here, which is to come, and what it waits for. */
export default function UpdatesArea() {
  const { t } = useTranslation('machine');
  const { t: words } = useTranslation('admin');
  const { data, error } = useCall(
    'updates.state',
    {},
    { staleTime: 0, refetchInterval: LOOK_EVERY_MS },
  );
  const check = useAction('updates.check');
  const install = useAction('updates.install');
  const canCheck = data?.stage === 'up_to_date' || data?.stage === 'waiting';
  return (
    <AreaPage
      title={words('areas.updates')}
      note={t('updates.note')}
      actions={
        <>
          <Action disabled={!canCheck || check.isPending} onClick={() => check.mutate({})}>
            {t('updates.check')}
          </Action>
          <Action
            tone="primary"
            disabled={!data?.mayInstall || install.isPending}
            onClick={() => install.mutate({})}
          >
            {t('updates.install')}
          </Action>
        </>
      }
    >
      <div style={{ display: 'grid', gap: 16 }}>
        <ErrorNotice error={install.error ?? check.error ?? error} />
        {data && <Standing update={data} />}
      </div>
    </AreaPage>
  );
}

function Standing({ update }: { update: Update }) {
  const { t } = useTranslation('machine');
  const zone = useZone();
  const { version, available, stage, waitsFor, checkedAt, trouble, reverted } = update;
  return (
    <>
      <Facts>
        <div>
          <dt>{t('updates.version')}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t('updates.available')}</dt>
          <dd>{available ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('updates.state')}</dt>
          <dd>
            <div role="status">
              {t(`updates.stages.${stage}`)}
              <small>{waitsFor && t(`updates.waitsFor.${waitsFor}`)}</small>
            </div>
          </dd>
        </div>
        <div>
          <dt>{t('updates.checked')}</dt>
          <dd>{checkedAt === null ? t('updates.never') : formatDateTime(checkedAt, zone)}</dd>
        </div>
      </Facts>
      {trouble && <Trouble trouble={trouble} />}
      {reverted !== null && (
        <NoticeBox
          what={t('updates.reverted', { version: reverted })}
          next={t('updates.revertedThen')}
        />
      )}
      {stage === 'waiting' && <p style={{ margin: 0 }}>{t('updates.installHint')}</p>}
    </>
  );
}

/** Of the update itself, or of the way to headquarters. */
function Trouble({ trouble: { code, at } }: { trouble: NonNullable<Update['trouble']> }) {
  const { t } = useTranslation('machine');
  const { t: ofSync } = useTranslation('sync');
  const { t: ofErrors } = useTranslation('errors');
  const zone = useZone();
  const isOurs = i18next.exists(`errors:${code}.what`);
  const key = troubleKey(code);
  const what = isOurs
    ? ofErrors(`${code as 'INTERNAL'}.what`)
    : ofSync(`troubles.${key}.what`, { code });
  const then = isOurs
    ? ofErrors(`${code as 'INTERNAL'}.then`)
    : ofSync(`troubles.${key}.then`, { code });
  return (
    <NoticeBox
      what={`${t('updates.trouble')} (${formatDateTime(at, zone)}): ${what}`}
      next={then}
    />
  );
}
