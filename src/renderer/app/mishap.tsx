import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { NoticeBox } from '@ui/components/notice-box';
import i18next from 'i18next';
import { Component } from 'react';
import type { ReactNode } from 'react';

/** A screen that cannot be drawn says so; what was saved lives in main and is not touched. */
export class Mishap extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <OpenAgain>
        <NoticeBox what={i18next.t('startFailed')} next={i18next.t('startFailedThen')} />
      </OpenAgain>
    );
  }
}

/** Main could not even say the state of the world. */
export function StartTrouble({ error }: { error: unknown }) {
  return (
    <OpenAgain>
      <ErrorNotice error={error} />
    </OpenAgain>
  );
}

function OpenAgain({ children }: { children: ReactNode }) {
  return (
    <main style={{ maxWidth: 560, margin: '20vh auto', display: 'grid', gap: 16 }}>
      {children}
      <Action tone="primary" autoFocus onClick={() => window.location.reload()}>
        {i18next.t('reload')}
      </Action>
    </main>
  );
}
