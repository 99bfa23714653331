import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import type { LockReason } from '@ui/components/lock';
import { NoticeBox } from '@ui/components/notice-box';
import type { CataloguePart } from '@shared/sync/parts';
import { useTranslation } from 'react-i18next';
import type { AreaId } from './areas';

/** What is edited in each area, where it may be managed elsewhere. */
const PART_OF: Partial<Record<AreaId, CataloguePart>> = {
  people: 'people',
  roles: 'people',
  tariffs: 'tariffs',
  policy: 'tariffs',
  agreements: 'agreements',
  spots: 'spots',
  hours: 'company',
  company: 'company',
  papers: 'messages',
};

const Place = styled('div')({ padding: '16px 24px 0' });

/** Where the words stand that controls of an area point at. */
const REASON_ID = 'managed-elsewhere';

/** Why an area cannot be changed here; `null`: it can. Main refuses it all the same. */
export function useManaged(area: AreaId | null): LockReason | null {
  const { t } = useTranslation('admin');
  const settings = useCall('settings.get', {});
  const part = area === null ? undefined : PART_OF[area];
  const managed = settings.data?.managed.find((it) => it.part === part);
  if (!managed) return null;
  return { id: REASON_ID, words: t('managed.what', { ownerName: managed.ownerName }) };
}

/** Says before anybody types that an area is managed elsewhere, and where. */
export function ManagedNotice({ reason }: { reason: LockReason }) {
  const { t } = useTranslation('admin');
  return (
    <Place id={reason.id}>
      <NoticeBox what={reason.words} next={t('managed.next')} />
    </Place>
  );
}
