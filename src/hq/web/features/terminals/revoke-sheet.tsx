import { useChange } from '@hq/web/app/queries';
import { ErrorNotice } from '@hq/web/components/error-notice';
import { Sheet } from '@hq/web/components/sheet';
import { emptySchema } from '@shared/contracts/common';
import { revokeTerminalPath } from '@shared/hq/enrolment';
import { listSites } from '@shared/hq/sites';
import { TERMINALS_PATH } from '@shared/hq/terminals';
import type { Terminal } from '@shared/hq/terminals';
import { useQueryClient } from '@tanstack/react-query';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly terminal: Terminal;
  readonly onClose: () => void;
}

/** Says what revoking means before it is done. */
export function RevokeSheet({ terminal, onClose }: Props) {
  const { t } = useTranslation('hq');
  const client = useQueryClient();
  const revoke = useChange({
    schema: emptySchema,
    question: () => ({
      address: revokeTerminalPath(terminal.site.siteId, terminal.terminalId),
      method: 'POST',
      body: {},
    }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: [TERMINALS_PATH] });
      void client.invalidateQueries({ queryKey: [listSites.id] });
      onClose();
    },
  });
  return (
    <Sheet
      title={t('terminals.revokeTitle', { terminal: `${terminal.code} · ${terminal.name}` })}
      subtitle={terminal.site.name}
      onClose={onClose}
      footer={
        <>
          <Action tone="danger" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('terminals.revoke')}
          </Action>
          <Action onClick={onClose}>{t('actions.cancel')}</Action>
        </>
      }
    >
      <p style={{ margin: 0 }}>{t('terminals.revokeMeans')}</p>
      {(terminal.waiting ?? 0) > 0 && (
        <p style={{ margin: 0 }}>
          <strong>{t('terminals.revokeWaiting', { count: terminal.waiting ?? 0 })}</strong>
        </p>
      )}
      <ErrorNotice error={revoke.error} />
    </Sheet>
  );
}
