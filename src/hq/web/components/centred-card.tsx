import { styled } from '@mui/material/styles';
import { Panel } from '@ui/components/panel';
import { color } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('main')({
  minHeight: '100%',
  display: 'grid',
  alignContent: 'center',
  justifyItems: 'center',
  gap: 16,
  padding: 24,
});

const Card = styled(Panel)({
  width: '100%',
  padding: '28px 28px 24px',
  '& h1': { margin: 0, fontSize: 28, fontWeight: 750, letterSpacing: '-0.02em' },
  '& p.intro': { margin: '4px 0 20px', color: color.inkSoft },
});

interface Props {
  readonly title: string;
  readonly intro: string;
  readonly width: number;
  readonly children: ReactNode;
  /** Below the card: what else can be done here. */
  readonly below: ReactNode;
}

/** The one thing there is to do before anything else is shown. */
export function CentredCard({ title, intro, width, children, below }: Props) {
  return (
    <Root>
      <Card style={{ maxWidth: width }}>
        <h1>{title}</h1>
        <p className="intro">{intro}</p>
        {children}
      </Card>
      {below}
    </Root>
  );
}
