import { create } from 'qrcode';
import { qrPath } from './qr-path';

/** Modules of white around the code, which scanners need. */
const QUIET = 4;

interface Props {
  readonly text: string;
  readonly label: string;
  readonly size?: number;
}

/** A QR code: dark on white in either theme, for scanners read no other. */
export function QrPicture({ text, label, size = 220 }: Props) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + QUIET * 2;
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#ffffff" rx={1} />
      <path
        d={qrPath(modules.data, modules.size)}
        transform={`translate(${QUIET} ${QUIET})`}
        fill="#000000"
        shapeRendering="crispEdges"
      />
    </svg>
  );
}
