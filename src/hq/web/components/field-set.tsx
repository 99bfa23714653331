import { styled } from '@mui/material/styles';
import { size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';

const Root = styled('fieldset')({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& legend': { padding: 0, marginBottom: 6, fontSize: size.secondary, fontWeight: 600 },
});

/** Controls that answer one question together. */
export function FieldSet({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <Root>
      <legend>{legend}</legend>
      {children}
    </Root>
  );
}
