import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { Link } from './link';
import { useMe } from './use-me';

const Root = styled(Link)({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 32,
  padding: '0 12px',
  borderRadius: radius.panel + 2,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  color: color.ink,
  fontSize: size.secondary,
  textDecoration: 'none',
  '&:hover': { background: color.hover },
});

/** Whose pages these are; opens the own account. */
export function UserLink() {
  const { t } = useTranslation('hq');
  const me = useMe();
  return (
    <Root to={{ page: 'account' }} title={t('nav.account')}>
      {me.displayName} · {t(`roles.${me.role}`)}
    </Root>
  );
}
