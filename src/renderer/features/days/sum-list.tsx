import { styled } from '@mui/material/styles';
import { SectionTitle } from '@ui/components/section-title';
import { color, font } from '@ui/theme/tokens';

export interface SumRow {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
  readonly mono?: boolean;
}

const List = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  margin: '0 0 16px',
  '& > *': { margin: 0, padding: '6px 0', borderBottom: `1px solid ${color.line}` },
  '& dd': { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  '& .strong': { fontWeight: 650 },
  '& .mono': { fontFamily: font.mono, fontSize: 14 },
});

/** Labels and values under a title, values aligned at the right. */
export function SumList({ title, rows }: { title: string; rows: readonly SumRow[] }) {
  return (
    <div>
      <SectionTitle>{title}</SectionTitle>
      <List>
        {rows.map((row) => [
          <dt key={`${row.label}-label`} className={row.strong ? 'strong' : undefined}>
            {row.label}
          </dt>,
          <dd
            key={`${row.label}-value`}
            className={row.mono ? 'mono' : row.strong ? 'strong' : undefined}
          >
            {row.value}
          </dd>,
        ])}
      </List>
    </div>
  );
}
