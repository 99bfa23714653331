import type { Approver } from '@shared/contracts/access';
import Modal from '@mui/material/Modal';
import { useApprovals } from '@renderer/app/approval-store';
import type { PendingApproval } from '@renderer/app/approval-store';
import { useAction, useCall } from '@renderer/app/client';
import { ShortcutLayer } from '@renderer/app/use-shortcuts';
import { ErrorNotice } from '@renderer/components/error-notice';
import { NoticeBox } from '@ui/components/notice-box';
import { Field } from '@ui/components/field';
import { PinEntry } from '@renderer/components/pin-entry';
import { sheetPlace } from '@renderer/components/side-sheet';
import { personByKey } from '@renderer/features/sign-in/choose-person';
import { NameTiles } from '@renderer/features/sign-in/name-tiles';
import { PinNotice } from '@renderer/features/sign-in/pin-notice';
import { usePin } from '@renderer/features/sign-in/use-pin';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Cancel } from './cancel';
import { Card, Veil } from './card';
import { useBadgeScan } from './use-badge-scan';
import { WhatIsAsked } from './what-is-asked';

const LEAST_LETTERS = 3;

/** Who answered last stands chosen: nobody's PIN is tried under another's name by habit. */
let lastApprover: string | null = null;

/** What is asked and by whom on the left; the PIN of who answers on the right. */
export function ApprovalQuestion({ pending }: { pending: PendingApproval }) {
  const { t } = useTranslation('approval');
  const titleId = useId();
  const answer = useApprovals((it) => it.answer);
  const people = useCall('approvals.people', { call: pending.call }, { staleTime: 0 });
  const [chosen, setChosen] = useState(() => lastApprover);
  const [typed, setTyped] = useState('');
  const pin = usePin();
  const pinInput = useRef<HTMLInputElement>(null);
  const give = useAction('approvals.give');
  const approver = people.data?.find((it) => it.userId === chosen) ?? people.data?.[0];
  const reason = pending.reason ?? typed.trim();
  const cancel = () => answer(null);
  const approve = (by: Approver, why = reason) => {
    if (give.isPending || why.length < LEAST_LETTERS) return;
    const { call, input } = pending;
    give.mutate(
      { call, input, reason: why, approver: by },
      {
        onSuccess: ({ approvalId }) => {
          if (by.by === 'pin') lastApprover = by.userId;
          answer(approvalId);
        },
        onError: (error) => {
          pin.refuse(error);
          pinInput.current?.focus();
        },
      },
    );
  };
  const choose = (userId: string) => {
    setChosen(userId);
    pin.clear();
    pinInput.current?.focus();
  };
  const chooseByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^\d$/.test(event.key)) return;
    const userId = personByKey(event.key, people.data ?? [], approver?.userId ?? null, 1);
    if (userId === null) return;
    event.preventDefault();
    choose(userId);
  };
  useBadgeScan(({ text, isBadge }) => {
    pin.clear();
    // Its letters landed in the field: a badge's code must not become a reason that is kept.
    const without = typed.replace(text, '');
    setTyped(without);
    if (isBadge) approve({ by: 'badge', badge: text }, pending.reason ?? without.trim());
  });
  return (
    <Modal open slots={{ backdrop: Veil }} container={sheetPlace} onClose={cancel}>
      <Card role="dialog" aria-modal="true" aria-labelledby={titleId}>
        <ShortcutLayer>
          <div className="asked">
            <WhatIsAsked pending={pending} titleId={titleId} />
            {pending.reason === null && (
              <Field
                label={t('reason')}
                hint={t('reasonHint')}
                value={typed}
                autoFocus
                maxLength={200}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') pinInput.current?.focus();
                }}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
            <ErrorNotice error={people.error} />
            {people.data?.length === 0 && <NoticeBox what={t('nobody')} next={t('nobodyThen')} />}
            {approver && people.data && (
              <div className="people" role="presentation" onKeyDown={chooseByKey}>
                <h3>{t('who')}</h3>
                <NameTiles
                  people={people.data}
                  chosen={approver.userId}
                  columns={1}
                  caps="initials"
                  onChoose={choose}
                />
                <p>{t('badgeHint')}</p>
              </div>
            )}
            <Cancel onCancel={cancel} />
          </div>
          {approver && (
            <PinEntry
              label={t('pinOf', { name: approver.displayName })}
              pin={pin.pin}
              onPin={pin.type}
              onSubmit={() => approve({ by: 'pin', userId: approver.userId, pin: pin.pin })}
              submitLabel={t('approve')}
              disabled={pin.secondsLeft > 0 || give.isPending || reason.length < LEAST_LETTERS}
              inputRef={pinInput}
              autoFocus={pending.reason !== null}
              onKeyDown={chooseByKey}
              notice={<PinNotice refusal={pin.refusal} seconds={pin.secondsLeft} />}
            />
          )}
        </ShortcutLayer>
      </Card>
    </Modal>
  );
}
