import { styled } from '@mui/material/styles';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Pill } from '@ui/components/pill';
import type { PillTone } from '@ui/components/pill';
import { VisuallyHidden } from '@ui/components/visually-hidden';
import { color, font, radius, size, zoomed } from '@ui/theme/tokens';
import type { AgreementDetails } from '@shared/contracts/agreements';
import { useTranslation } from 'react-i18next';
import { discountWords, usesWords, validityWords } from './agreement-words';

const Frame = styled('div')({
  overflowX: 'auto',
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  background: color.surface,
});

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& thead th, & thead td': {
    textAlign: 'left',
    fontSize: size.secondary,
    fontWeight: 600,
    color: color.inkSoft,
    background: color.sunken,
  },
  '& th, & td': { padding: '10px 16px', verticalAlign: 'middle', whiteSpace: 'nowrap' },
  '& tbody td': { borderTop: `1px solid ${color.line}` },
  '& tbody td:first-of-type strong': { display: 'block', fontWeight: 650 },
  '& small': { display: 'block', color: color.inkSoft, fontSize: size.secondary },
  '& .code': { fontFamily: font.mono },
  '@media (max-width: 1120px)': {
    '& th, & td': { padding: '10px 8px' },
    '& td:first-of-type': { whiteSpace: 'normal' },
  },
  [zoomed.narrow]: {
    '& thead': { display: 'none' },
    '& tr': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
      alignItems: 'center',
      borderTop: `1px solid ${color.line}`,
    },
    '& tbody td': { borderTop: 'none', whiteSpace: 'normal', textAlign: 'left' },
    '& tbody td:last-of-type': { textAlign: 'left' },
  },
  '& tbody td:last-of-type': { textAlign: 'right' },
});

const TONES: Readonly<Record<AgreementDetails['standing'], PillTone>> = {
  usable: 'good',
  not_yet: 'quiet',
  expired: 'quiet',
  ended: 'quiet',
  used_up: 'attention',
  used_up_today: 'attention',
};

interface Props {
  readonly agreements: readonly AgreementDetails[];
  readonly onEdit: (agreement: AgreementDetails) => void;
}

export function AgreementTable({ agreements, onEdit }: Props) {
  const { t } = useTranslation('tariffs');
  const zone = useZone();
  const columns = ['agreement', 'discount', 'validity', 'uses', 'standing'] as const;
  return (
    <Frame>
      <Table>
        <thead>
          <tr>
            {columns.map((it) => (
              <th key={it} scope="col">
                {t(`agreements.columns.${it}`)}
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>{t('agreements.edit', { name: '' })}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {agreements.map((it) => {
            const uses = usesWords(t, it);
            return (
              <tr key={it.agreementId}>
                <td>
                  <strong>{it.name}</strong>
                  <small>
                    <span className="code">{it.scanCode ?? it.code}</span>
                    {it.merchant && ` · ${it.merchant}`}
                  </small>
                </td>
                <td>{discountWords(t, it.discount)}</td>
                <td>{validityWords(t, it, zone)}</td>
                <td>
                  {uses.all}
                  <small>{uses.today}</small>
                </td>
                <td>
                  <Pill tone={TONES[it.standing]}>{t(`agreements.standing.${it.standing}`)}</Pill>
                </td>
                <td>
                  <Action
                    label={t('agreements.edit', { name: it.name })}
                    onClick={() => onEdit(it)}
                  >
                    {t('agreements.edit', { name: '' }).trim()}
                  </Action>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Frame>
  );
}
