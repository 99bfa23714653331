import { styled } from '@mui/material/styles';
import { color, radius, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import type { SpotsPreview } from './spots-preview';

const Zone = styled('section')({
  marginBottom: 12,
  '& h4': { margin: '0 0 6px', fontSize: size.secondary, fontWeight: 600 },
  '& ul': {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(64px, 1fr))',
    gap: 6,
  },
  '& li': {
    padding: '6px 8px',
    borderRadius: radius.small,
    background: color.free,
    border: `1px solid ${color.freeLine}`,
    color: color.onFree,
    fontSize: size.secondary,
    fontWeight: 650,
  },
  '& li small': { display: 'block', fontSize: 11, fontWeight: 400 },
  '& li.repeated': {
    background: color.amberSoft,
    borderColor: color.amberLine,
    color: color.onAmberSoft,
  },
});

/** The spots as the map will show them. */
export function SpotsMap({ preview }: { preview: SpotsPreview }) {
  const { t } = useTranslation('firstRun');
  const repeated = new Set(preview.repeated);
  return preview.zones.map(({ zone, spots }) => (
    <Zone key={zone}>
      <h4>{zone}</h4>
      <ul>
        {spots.map(({ code, kind }, i) => (
          <li key={`${code}-${i}`} className={repeated.has(code) ? 'repeated' : undefined}>
            {code}
            <small>{t(`kinds.${kind}`)}</small>
          </li>
        ))}
      </ul>
    </Zone>
  ));
}
