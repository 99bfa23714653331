import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { KeyHint } from '@ui/components/key-hint';
import { color, radius, size, zoomed } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { useCall } from './client';
import { barOf } from './shortcuts';
import { useShortcutList } from './use-shortcuts';

const Bar = styled('footer')({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  padding: '0 20px 0 12px',
  background: color.surface,
  borderTop: `1px solid ${color.line}`,
  color: color.inkSoft,
  fontSize: size.secondary,
  '& nav': { display: 'flex', height: '100%', minWidth: 0, overflowX: 'auto' },
  '& p': {
    margin: '0 0 0 auto',
    // Gives way before the keys do.
    flexShrink: 1000,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  [zoomed.narrow]: {
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '& p': { display: 'none' },
    '& nav': { flexShrink: 0 },
  },
});

const Item = styled(ButtonBase)({
  flex: 'none',
  gap: 6,
  height: '100%',
  minWidth: size.target,
  padding: '0 10px',
  borderRadius: radius.small,
  color: color.inkSoft,
  fontFamily: 'inherit',
  fontSize: 14,
  whiteSpace: 'nowrap',
  '&:hover': { background: color.hover, color: color.ink },
});

/** What the keys do now, from the registry. */
export function BottomBar() {
  const { t } = useTranslation();
  const items = barOf(useShortcutList());
  const mode = useCall('policy.current', {}).data?.policy.mode;
  return (
    <Bar>
      <nav aria-label={t('regions.keys')}>
        {items.map((it) => (
          <Item
            key={it.id}
            onClick={() => it.run()}
            disabled={it.disabled ?? false}
            aria-keyshortcuts={it.key}
          >
            {it.key && <KeyHint keys={it.key} />}
            {it.label}
          </Item>
        ))}
      </nav>
      <p>{t(mode === 'tranche' ? 'legalLineTranche' : 'legalLine')}</p>
    </Bar>
  );
}
