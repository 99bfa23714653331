import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { color, radius, size } from '@ui/theme/tokens';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckList } from './check-list';

const Body = styled('div')({
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  gap: 10,
  width: 340,
  maxWidth: '90vw',
  maxHeight: 440,
  padding: 14,
  background: color.surface,
  color: color.ink,
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.control,
  fontSize: size.text,
});

export interface PickedSite {
  readonly siteId: string;
  readonly name: string;
}

interface Props {
  readonly sites: readonly PickedSite[];
  /** Ids; none: all of them. */
  readonly value: readonly string[];
  readonly onChange: (siteIds: string[]) => void;
}

/** Which sites are meant: all, or some of them. */
export function SitePicker({ sites, value, onChange }: Props) {
  const { t } = useTranslation('hq');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLSpanElement | null>(null);
  const only = value.length === 1 ? sites.find((it) => it.siteId === value[0]) : undefined;
  const said =
    value.length === 0 ? t('sites.all') : (only?.name ?? t('sites.some', { count: value.length }));
  return (
    <span ref={setButton}>
      <Action pressed={value.length > 0} onClick={() => setOpen(true)}>
        {t('sites.picked', { sites: said })}
      </Action>
      <Popover
        open={open}
        anchorEl={button}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': id } }}
      >
        <Body>
          <strong id={id}>{t('sites.which')}</strong>
          <CheckList
            label={t('sites.which')}
            options={sites.map((it) => ({ value: it.siteId, label: it.name }))}
            value={value}
            onChange={onChange}
          />
          <div style={{ display: 'flex', gap: 8, justifyContent: 'space-between' }}>
            <Action disabled={value.length === 0} onClick={() => onChange([])}>
              {t('sites.all')}
            </Action>
            <Action tone="primary" onClick={() => setOpen(false)}>
              {t('actions.close')}
            </Action>
          </div>
        </Body>
      </Popover>
    </span>
  );
}
