import { styled } from '@mui/material/styles';
import { useAction } from '@renderer/app/client';
import { ErrorNotice } from '@renderer/components/error-notice';
import { InView } from '@renderer/components/in-view';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { Field } from '@ui/components/field';
import { NoticeBox } from '@ui/components/notice-box';
import { SectionTitle } from '@ui/components/section-title';
import { color, radius, size } from '@ui/theme/tokens';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupCode, holdsAddress } from './code-text';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))',
  gap: 16,
  alignItems: 'start',
});

const part = {
  padding: '16px 20px',
  display: 'grid',
  gap: 12,
  border: `1px solid ${color.line}`,
  borderRadius: radius.panel,
  background: color.surface,
} as const;

const Form = styled('form')({
  ...part,
  '& .row': { display: 'flex', gap: 8, flexWrap: 'wrap' },
});

const Steps = styled('section')({
  ...part,
  '& ol': { margin: 0, paddingLeft: 20, display: 'grid', gap: 8, fontSize: size.text },
  '& p': { margin: 0, fontSize: size.text, color: color.inkSoft },
});

/** Joins a headquarters: its address, tried first if somebody likes, and the one-time code. */
export function EnrolForm() {
  const { t } = useTranslation('sync');
  const [url, setUrl] = useState('');
  const [code, setCode] = useState('');
  const check = useAction('sync.check');
  const enrol = useAction('sync.enrol');
  const scanned = holdsAddress(code);
  const ready = code.trim() !== '' && (scanned || url.trim() !== '') && !enrol.isPending;
  const submit = () => {
    if (ready) enrol.mutate({ url: scanned ? null : url, code });
  };
  return (
    <Columns>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SectionTitle>{t('enrol.title')}</SectionTitle>
        <Field
          label={t('enrol.code')}
          hint={t(scanned ? 'enrol.scanned' : 'enrol.codeHint')}
          mono
          autoCapitalize="characters"
          maxLength={600}
          placeholder="ABCD-EFGH-JKM"
          value={code}
          onChange={(event) => setCode(groupCode(event.target.value))}
        />
        <Field
          label={t('enrol.url')}
          hint={t('enrol.urlHint')}
          inputMode="url"
          maxLength={300}
          placeholder="https://"
          disabled={scanned}
          value={scanned ? '' : url}
          onChange={(event) => {
            setUrl(event.target.value);
            check.reset();
          }}
        />
        <div className="row">
          <Action type="submit" tone="primary" disabled={!ready}>
            {t(enrol.isPending ? 'enrol.running' : 'enrol.action')}
          </Action>
          <Action
            disabled={scanned || url.trim() === '' || check.isPending}
            onClick={() => check.mutate({ url })}
          >
            {t(check.isPending ? 'enrol.checking' : 'enrol.check')}
          </Action>
        </div>
        {check.data && !enrol.error && (
          <Done title={t('enrol.reached', { url: check.data.url })}>{t('enrol.reachedThen')}</Done>
        )}
        {check.data?.insecure && (
          <NoticeBox what={t('enrol.insecure')} next={t('enrol.insecureThen')} />
        )}
        <InView of={enrol.error ?? check.error}>
          <ErrorNotice error={enrol.error ?? check.error} />
        </InView>
      </Form>
      <Steps>
        <SectionTitle>{t('enrol.how')}</SectionTitle>
        <ol>
          <li>{t('enrol.first')}</li>
          <li>{t('enrol.second')}</li>
          <li>{t('enrol.third')}</li>
        </ol>
        <p>{t('enrol.backup')}</p>
      </Steps>
    </Columns>
  );
}
