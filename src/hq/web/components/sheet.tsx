import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { Action } from '@ui/components/action';
import { color, radius, size } from '@ui/theme/tokens';
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  padding: '16px 20px 12px 24px',
  '& h2': { margin: 0, fontSize: 20, fontWeight: 700, letterSpacing: '-0.01em' },
  '& p': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.secondary },
});

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  display: 'grid',
  gap: 16,
  alignContent: 'start',
  padding: '4px 24px 24px',
});

const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  padding: '12px 24px 16px',
  borderTop: `1px solid ${color.line}`,
});

interface Props {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
  /** Stays in view below what scrolls: the one thing to do. */
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly width?: number;
}

/** One thing in detail at the right of its list. It holds the focus and gives it back; Escape closes it. */
export function Sheet({ title, subtitle, children, footer, onClose, width = 560 }: Props) {
  const { t } = useTranslation('hq');
  const id = useId();
  // A step that is over takes its button away, and the focus with it: Escape closes all the same.
  useEffect(() => {
    const close = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' && document.activeElement === document.body) onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        backdrop: { style: { background: color.veil } },
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': id,
          style: {
            outline: 'none',
            width,
            maxWidth: '100vw',
            background: color.surface,
            color: color.ink,
            borderLeft: `1px solid ${color.lineStrong}`,
            borderTopLeftRadius: radius.panel,
            borderBottomLeftRadius: radius.panel,
            boxShadow: '-12px 0 24px -12px rgba(0, 0, 0, 0.22)',
          },
        },
      }}
    >
      <Head>
        <div>
          <h2 id={id}>{title}</h2>
          {subtitle && <p>{subtitle}</p>}
        </div>
        <Action keys="Esc" onClick={onClose}>
          {t('actions.close')}
        </Action>
      </Head>
      <Body tabIndex={-1}>{children}</Body>
      {footer && <Foot>{footer}</Foot>}
    </Drawer>
  );
}
