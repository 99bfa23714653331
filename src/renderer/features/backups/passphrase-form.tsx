import { useAction } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { NoticeBox } from '@ui/components/notice-box';
import { Field } from '@ui/components/field';
import { SectionTitle } from '@ui/components/section-title';
import { useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const LEAST = 10;

interface Props {
  readonly encrypted: boolean;
  readonly Part: ComponentType<{ children: ReactNode }>;
}

/** A passphrase is typed twice, for nobody can tell it to who has forgotten it. */
export function PassphraseForm({ encrypted, Part }: Props) {
  const { t } = useTranslation('backups');
  const encrypt = useAction('backups.encrypt');
  const stop = useAction('backups.stopEncrypting');
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const short = words !== '' && words.length < LEAST;
  const differs = again !== '' && again !== words;
  const good = words.length >= LEAST && words === again && !encrypt.isPending;
  const submit = () => {
    if (!good) return;
    encrypt.mutate(
      { passphrase: words },
      {
        onSuccess: () => {
          setWords('');
          setAgain('');
        },
      },
    );
  };
  return (
    <Part>
      <SectionTitle>{t('seal.title')}</SectionTitle>
      <p>{t(encrypted ? 'seal.on' : 'seal.off')}</p>
      <NoticeBox what={t('seal.final')} next={t('seal.finalThen')} />
      <form
        style={{ display: 'grid', gap: 12 }}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t(encrypted ? 'seal.new' : 'seal.words')}
          hint={t('seal.hint')}
          problem={short ? t('seal.short', { least: LEAST }) : null}
          type="password"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Field
          label={t('seal.again')}
          problem={differs ? t('seal.differs') : null}
          type="password"
          maxLength={200}
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
        <div className="row">
          <Action type="submit" tone="primary" disabled={!good}>
            {t(encrypted ? 'seal.change' : 'seal.start')}
          </Action>
          {encrypted && <Action onClick={() => stop.mutate({})}>{t('seal.stop')}</Action>}
        </div>
      </form>
      <ErrorNotice error={encrypt.error ?? stop.error} />
      {(encrypt.isSuccess || stop.isSuccess) && <Done title={t('saved')} />}
    </Part>
  );
}
