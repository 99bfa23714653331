import type { PreviewLine } from '@shared/contracts/receipts';
import { styled } from '@mui/material/styles';
import { Paper } from '@renderer/features/printing/paper-preview';

const Line = styled('div')({
  minHeight: '1.35em',
  lineHeight: 1.35,
  whiteSpace: 'pre',
  '& > span': { display: 'inline-block', transformOrigin: 'left bottom', lineHeight: 1.15 },
});

interface Props {
  readonly lines: readonly PreviewLine[];
  readonly columns: number;
  readonly label: string;
}

/** A paper as it comes out: large letters large, everything where the printer puts it. */
export function PaperLines({ lines, columns, label }: Props) {
  return (
    <Paper
      as="div"
      tabIndex={0}
      role="document"
      aria-label={label}
      style={{ width: `${columns}ch`, minWidth: 0, fontSize: 11, overflow: 'hidden' }}
    >
      {lines.map((line, index) => (
        <Line key={`${index}-${line.text}`} style={{ paddingLeft: `${line.indent}ch` }}>
          <span
            style={{
              fontSize: `${line.height}em`,
              fontWeight: line.bold ? 700 : 400,
              ...(line.width !== line.height && {
                transform: `scaleX(${line.width / line.height})`,
              }),
            }}
          >
            {line.text}
          </span>
        </Line>
      ))}
    </Paper>
  );
}
