import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { Choice } from '@ui/components/choice';
import { useTranslation } from 'react-i18next';
import { addZone } from './plan';
import type { Draft } from './plan';
import { draw, showZone } from './plan-store';

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  minWidth: 0,
  '& > :first-of-type': { minWidth: 0, overflowX: 'auto', flexWrap: 'nowrap' },
});

/** Zones side by side, with how many spots each has. */
export function ZoneTabs({ draft, zoneKey }: { draft: Draft; zoneKey: string | null }) {
  const { t } = useTranslation('spots');
  const add = (): void => {
    const key = crypto.randomUUID();
    const taken = new Set(draft.map((zone) => zone.name));
    let number = draft.length + 1;
    while (taken.has(t('newZoneName', { number }))) number += 1;
    draw(addZone(draft, t('newZoneName', { number }), key));
    showZone(key);
  };
  return (
    <Row>
      <Choice
        look="tabs"
        label={t('zones')}
        value={zoneKey ?? ''}
        options={draft.map(({ key, name, spots }) => ({
          value: key,
          label: `${name} · ${spots.length}`,
        }))}
        onChange={showZone}
      />
      <Action edits onClick={add}>
        {t('newZone')}
      </Action>
    </Row>
  );
}
