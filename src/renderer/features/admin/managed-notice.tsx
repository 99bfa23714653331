import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
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

/** Says before anybody types that an area is managed elsewhere, and where. Main refuses it all the same. */
export function ManagedNotice({ area }: { area: AreaId }) {
  const { t } = useTranslation('admin');
  const settings = useCall('settings.get', {});
  const part = PART_OF[area];
  const managed = settings.data?.managed.find((it) => it.part === part);
  if (!managed) return null;
  const { ownerName } = managed;
  return (
    <Place>
      <NoticeBox what={t('managed.what', { ownerName })} next={t('managed.next')} />
    </Place>
  );
}
