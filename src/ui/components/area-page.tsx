import { styled } from '@mui/material/styles';
import { color, size, zoomed } from '@ui/theme/tokens';
import { useId } from 'react';
import type { ReactNode } from 'react';

const Root = styled('section')({
  minHeight: 0,
  minWidth: 0,
  display: 'grid',
  gridTemplateRows: 'auto minmax(0, 1fr) auto',
  [zoomed.narrow]: { display: 'block' },
});

const Head = styled('header')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 12,
  padding: '16px 24px 12px',
  '& h2': { margin: 0, fontSize: 22, fontWeight: 700, letterSpacing: '-0.01em' },
  '& p': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.secondary },
  '& > .actions': { display: 'flex', gap: 8, marginLeft: 'auto', flexWrap: 'wrap' },
});

const Body = styled('div')({
  minHeight: 0,
  overflow: 'auto',
  padding: '4px 24px 24px',
  '&.filled': { display: 'grid', overflow: 'hidden', paddingBottom: 16 },
});

const Foot = styled('footer')({
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  padding: '12px 24px',
  borderTop: `1px solid ${color.line}`,
  background: color.surface,
});

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  /** At the right of the title: what can be done here. */
  readonly actions?: ReactNode;
  /** Stays in view below what scrolls: saving. */
  readonly footer?: ReactNode;
  /** The content fills the height and scrolls inside itself (a table, a plan). */
  readonly filled?: boolean;
  readonly children: ReactNode;
}

/** One thing of the administration: its name, what can be done, and the thing itself. */
export function AreaPage({ title, note, actions, footer, filled = false, children }: Props) {
  const id = useId();
  return (
    <Root aria-labelledby={id}>
      <Head>
        <div>
          <h2 id={id}>{title}</h2>
          {note && <p>{note}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </Head>
      <Body className={filled ? 'filled' : undefined}>{children}</Body>
      {footer && <Foot>{footer}</Foot>}
    </Root>
  );
}
