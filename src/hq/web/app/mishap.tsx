import { Action } from '@ui/components/action';
import { NoticeBox } from '@ui/components/notice-box';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
}

/** A page that broke says so, instead of leaving nothing. */
export class Mishap extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation('hq');
  return (
    <div style={{ display: 'grid', gap: 16, justifyItems: 'start', padding: 24 }}>
      <NoticeBox grave what={t('mishap.title')} next={t('mishap.then')} />
      <Action tone="primary" onClick={() => window.location.reload()}>
        {t('mishap.reload')}
      </Action>
    </div>
  );
}
