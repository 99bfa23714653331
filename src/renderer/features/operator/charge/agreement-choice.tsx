import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { KeyHint } from '@renderer/components/key-hint';
import { focusField } from '@renderer/features/operator/field/field-focus';
import { color, radius, size } from '@renderer/theme/tokens';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tender, useTender } from './tender-store';

const Row = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& select': {
    flex: 1,
    minWidth: 0,
    height: size.target,
    padding: '0 8px',
    borderRadius: radius.control,
    border: `1px solid ${color.line}`,
    background: color.sunken,
    color: color.ink,
    fontFamily: 'inherit',
    fontSize: 14,
    '@media (max-height: 830px)': { height: 40 },
  },
});

/** Discount agreements of the site. Choosing one quotes again. */
export function AgreementChoice() {
  const { t } = useTranslation('operator');
  const agreements = useCall('agreements.list', {}).data;
  const agreementId = useTender((it) => it.agreementId);
  const select = useRef<HTMLSelectElement>(null);
  useShortcut({
    id: 'agreement',
    key: 'Ctrl+D',
    label: t('commands.agreement'),
    run: () => select.current?.focus(),
  });
  if (!agreements || agreements.length === 0) return null;
  return (
    <Row>
      <select
        ref={select}
        aria-label={t('charge.agreement')}
        aria-keyshortcuts="Control+D"
        value={agreementId ?? ''}
        onChange={(event) =>
          tender({ type: 'agreement_chosen', agreementId: event.target.value || null })
        }
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          focusField();
        }}
      >
        <option value="">{t('charge.noAgreement')}</option>
        {agreements.map((it) => (
          <option key={it.agreementId} value={it.agreementId}>
            {it.name}
          </option>
        ))}
      </select>
      <KeyHint keys="Ctrl+D" />
    </Row>
  );
}
