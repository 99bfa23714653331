import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { ShortcutLayer, runKey, useShortcut } from '@renderer/app/use-shortcuts';
import { color, radius, size } from '@ui/theme/tokens';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '@ui/components/action';

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  padding: '16px 20px 12px 24px',
  '& h2': { margin: 0, fontSize: 20, fontWeight: 700, letterSpacing: '-0.01em' },
  '& p': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.secondary },
});

const Body = styled('div')({ flex: 1, minHeight: 0, overflowY: 'auto', padding: '4px 24px 20px' });

const Foot = styled('div')({
  padding: '12px 24px 16px',
  borderTop: `1px solid ${color.line}`,
  background: color.surface,
});

interface Props {
  readonly title: string;
  readonly subtitle?: string;
  readonly children: ReactNode;
  /** Stays in view below what scrolls: the one thing to do. */
  readonly footer?: ReactNode;
  /** Esc, the close button or a click beside it. Whatever was typed must already be kept. */
  readonly onClose: () => void;
  readonly width?: number;
  /** Nothing in it takes the focus: what is to be read does, so that arrow keys scroll it. */
  readonly reading?: boolean;
}

/**
 * A sheet over the left of the screen: the charge at the right stays in sight. It holds the focus
 * and gives it back; keys of the screen behind rest while it is open.
 */
export function SideSheet(props: Props) {
  const { title, subtitle, children, footer, onClose, width = 620, reading = false } = props;
  const titleId = useId();
  return (
    <Drawer
      open
      anchor="left"
      onClose={onClose}
      container={sheetPlace}
      slotProps={{
        backdrop: { invisible: true },
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          onKeyDown: handleEscape,
          style: {
            top: size.topBar,
            bottom: size.bottomBar,
            height: 'auto',
            width,
            maxWidth: '100vw',
            background: color.surface,
            color: color.ink,
            borderRight: `1px solid ${color.lineStrong}`,
            borderTopRightRadius: radius.panel,
            borderBottomRightRadius: radius.panel,
            boxShadow: '12px 0 24px -12px rgba(0, 0, 0, 0.22)',
          },
        },
      }}
    >
      <ShortcutLayer>
        <Head>
          <div>
            <h2 id={titleId}>{title}</h2>
            {subtitle && <p>{subtitle}</p>}
          </div>
          <CloseButton onClose={onClose} />
        </Head>
        <Body data-sheet-body tabIndex={reading ? 0 : -1} autoFocus={reading}>
          {children}
        </Body>
        {footer && <Foot>{footer}</Foot>}
      </ShortcutLayer>
    </Drawer>
  );
}

/** Where sheets live: inside the shell, so that locking the screen takes them with it. */
export const SHEET_PLACE_ID = 'sheets';

export function sheetPlace(): HTMLElement {
  return document.getElementById(SHEET_PLACE_ID) ?? document.body;
}

/** Mounted anew (`key`), it brings the sheet back to its top: another part of it is shown. */
export function SheetTop() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => mark.current?.closest('[data-sheet-body]')?.scrollTo({ top: 0 }), []);
  return <span ref={mark} hidden />;
}

/** Escape is one of the program's keys: handled before the drawer's own, so that it acts once. */
function handleEscape(event: KeyboardEvent) {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  runKey(event.nativeEvent);
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useShortcut({ id: 'sheet.close', label: t('keys.close'), key: 'Esc', quiet: true, run: onClose });
  return (
    <Action keys="Esc" onClick={onClose}>
      {t('keys.close')}
    </Action>
  );
}
