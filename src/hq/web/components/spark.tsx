import { color } from '@ui/theme/tokens';
import { sparkBars } from './spark-bars';

interface Props {
  /** In order of time; `null`: still to come. */
  readonly values: readonly (number | null)[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** A small picture of a day: one bar an hour. What it tells stands beside it in figures. */
export function Spark({ values, label, width = 120, height = 26 }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block' }}
    >
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} stroke={color.line} />
      {sparkBars(values, width, height).map((bar) => (
        <rect key={bar.x} {...bar} rx={1} fill={color.accent} />
      ))}
    </svg>
  );
}
