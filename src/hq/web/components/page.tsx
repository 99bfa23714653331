import { styled } from '@mui/material/styles';
import { color, size } from '@ui/theme/tokens';
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';

const Root = styled('section')({
  display: 'grid',
  gap: 16,
  alignContent: 'start',
  padding: '16px 24px 32px',
  minWidth: 0,
  '& > *': { minWidth: 0 },
});

const Head = styled('header')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '8px 16px',
  '& h2': { margin: 0, fontSize: 22, fontWeight: 700, letterSpacing: '-0.01em' },
  '& p': { margin: '2px 0 0', color: color.inkSoft, fontSize: size.secondary },
  '& > .actions': { display: 'flex', gap: 8, marginLeft: 'auto', flexWrap: 'wrap' },
});

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  /** At the right of the title, always there: what can be done here, saving as a file last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its name, what can be done, and what it shows. */
export function Page({ title, note, actions, children }: Props) {
  const id = useId();
  useEffect(() => {
    document.title = `${title} · Coipo`;
  }, [title]);
  return (
    <Root aria-labelledby={id}>
      <Head>
        <div>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {note && <p>{note}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </Head>
      {children}
    </Root>
  );
}
