import type { ChainFault } from '@shared/contracts/audit';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { NoticeBox } from '@ui/components/notice-box';
import { Pill } from '@ui/components/pill';
import { useTranslation } from 'react-i18next';
import { useSentence } from './use-words';

const Broken = styled('div')({ display: 'grid', gap: 8, marginBottom: 12 });

/** How often the screen asks while the chains are being verified, and afterwards. */
const OFTEN_MS = 1_000;
const SELDOM_MS = 15_000;

function useChain() {
  return useCall(
    'audit.chain',
    {},
    {
      refetchInterval: ({ state }) => (state.data?.state === 'checking' ? OFTEN_MS : SELDOM_MS),
    },
  ).data;
}

/** Whether the chains were verified, in the head of the area. */
export function ChainPill() {
  const { t } = useTranslation('audit');
  const chain = useChain();
  if (!chain) return null;
  const { state, checked, total } = chain;
  if (state === 'broken') return <Pill tone="trouble">{t('chain.broken')}</Pill>;
  if (state === 'checking') {
    const percent = total === 0 ? 0 : Math.floor((checked / total) * 100);
    return <Pill tone="quiet">{t('chain.checking', { percent })}</Pill>;
  }
  const links = total.toLocaleString('es-CL');
  return <Pill tone="good">{t('chain.sound', { total: links })}</Pill>;
}

/** Where a chain is broken, in red, with what to do. */
export function ChainTrouble() {
  const { t } = useTranslation('audit');
  const chain = useChain();
  const again = useAction('audit.recheck');
  const place = usePlace();
  if (!chain?.fault) return null;
  return (
    <Broken>
      <NoticeBox grave what={place(chain.fault)} next={t('chain.then')} />
      <div>
        <Action onClick={() => again.mutate({})}>{t('chain.recheck')}</Action>
      </div>
    </Broken>
  );
}

function usePlace(): (fault: ChainFault) => string {
  const { t } = useTranslation('audit');
  const zone = useZone();
  const sentence = useSentence();
  return ({ chain, kind, seq, at, action }) => {
    const fault = t(`chain.${kind}`, { seq });
    const where = t('chain.place', { chain: t(`chain.${chain}`), fault });
    if (at === null || action === null) return where;
    const time = formatDateTime(at, zone);
    return `${where} ${t('chain.when', { time, action: sentence({ action, details: {} }) })}`;
  };
}
