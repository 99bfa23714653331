import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { ErrorNotice } from '@renderer/components/error-notice';
import { KeyHint } from '@ui/components/key-hint';
import { focusField } from '@renderer/features/operator/field/field-focus';
import { color, radius, size } from '@ui/theme/tokens';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyCode, chooseAgreement, refuseUnknown, useCodeRefusal } from './agreement-code';
import { useTender } from './tender-store';

const Row = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& select': { flex: 1 },
  '& input': { flex: '0 0 108px', width: 108 },
  '& input::placeholder': { color: color.inkFaint },
  '& select, & input': {
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
  const { agreementId, sessionId } = useTender();
  const select = useRef<HTMLSelectElement>(null);
  useShortcut({
    id: 'agreement',
    key: 'Ctrl+D',
    label: t('commands.agreement'),
    run: () => select.current?.focus(),
  });
  const error = useCodeRefusal((it) => (it.sessionId === sessionId ? it.error : null));
  if (!agreements || agreements.length === 0) return <ErrorNotice error={error} />;
  return (
    <>
      <ErrorNotice error={error} />
      <Row>
        <select
          ref={select}
          aria-label={t('charge.agreement')}
          aria-keyshortcuts="Control+D"
          value={agreementId ?? ''}
          onChange={(event) => chooseAgreement(event.target.value || null)}
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
        {sessionId !== null && <CodeField key={sessionId} sessionId={sessionId} />}
        <KeyHint keys="Ctrl+D" />
      </Row>
    </>
  );
}

/** The code of a coupon, for when there is no scanner at hand. */
function CodeField({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('operator');
  const [code, setCode] = useState('');
  const apply = async () => {
    if (code.trim() === '') return focusField();
    const outcome = await applyCode(code, sessionId);
    if (outcome === 'unknown') refuseUnknown(sessionId);
    if (outcome !== 'applied') return;
    setCode('');
    focusField();
  };
  return (
    <input
      aria-label={t('charge.agreementCode')}
      placeholder={t('charge.code')}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={code}
      onChange={(event) => setCode(event.target.value.toUpperCase())}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (!event.repeat) void apply();
      }}
    />
  );
}
