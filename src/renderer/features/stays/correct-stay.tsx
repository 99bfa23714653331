import { styled } from '@mui/material/styles';
import { useAction, useCall } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { useZone } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Field, SelectField } from '@ui/components/field';
import { ReasonField } from '@renderer/features/operator/sheets/reason-field';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { correctionOf, correctionTexts, type CorrectionTexts } from './correction-draft';
import { spotNamed } from './move-stay';
import { isReason } from './reason';
import type { ActedStay, Said } from './stay-actions';
import { StayHead } from './stay-head';

const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 12,
  '@media (max-width: 520px)': { gridTemplateColumns: '1fr' },
});

interface Props {
  readonly stay: ActedStay;
  readonly onDone: (said: Said) => void;
}

/** The stay as it was entered, to be put right; what is left as it is stays so. */
export function CorrectStay({ stay, onDone }: Props) {
  const { t } = useTranslation('stays');
  const zone = useZone();
  const board = useCall('parking.board', {}).data;
  const classes = useCall('tariffs.current', {}).data ?? [];
  const [written, setWritten] = useState<Partial<CorrectionTexts>>({});
  const texts = correctionTexts(stay, zone, written);
  const [reason, setReason] = useState('');
  // One intent, however often Enter is pressed; another one once something else is written.
  const [requestId, setRequestId] = useState(newRequestId);
  const correct = useAction('sessions.correct');
  const change = (part: Partial<CorrectionTexts>) => {
    setWritten((before) => ({ ...before, ...part }));
    setRequestId(newRequestId());
  };
  const { fields, problems } = correctionOf(stay, texts, zone, (code) => spotNamed(board, code));
  const isReady = fields !== null && isReason(reason) && !correct.isPending;
  const run = () => {
    if (!isReady) return;
    const input = { requestId, sessionId: stay.sessionId, reason: reason.trim(), ...fields };
    correct.mutate(input, {
      onSuccess: ({ stay: now }) =>
        onDone({
          what: t('correct.done', { plate: now.plate.display, ticket: now.ticketNumber }),
          next: t('correct.doneThen'),
          plate: now.plate.normalised,
        }),
    });
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) run();
  };
  return (
    <>
      <StayHead stay={stay} />
      <Grid onKeyDown={enter}>
        <Field
          label={t('correct.plate')}
          mono
          autoFocus
          maxLength={16}
          value={texts.plate}
          problem={problems.plate && t(`correct.problems.${problems.plate}`)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => change({ plate: event.target.value })}
        />
        <SelectField
          label={t('correct.class')}
          value={texts.vehicleClass}
          onChange={(event) => change({ vehicleClass: event.target.value })}
        >
          {classes.map(({ vehicleClass: { code, name } }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field
          label={t('correct.spot')}
          mono
          maxLength={12}
          value={texts.spot}
          problem={problems.spot && t(`correct.problems.${problems.spot}`)}
          onChange={(event) => change({ spot: event.target.value })}
        />
        <Grid>
          <Field
            label={t('correct.date')}
            placeholder={t('correct.dateHint')}
            maxLength={10}
            value={texts.date}
            problem={problems.date && t(`correct.problems.${problems.date}`)}
            onChange={(event) => change({ date: event.target.value })}
          />
          <Field
            label={t('correct.time')}
            maxLength={5}
            value={texts.time}
            problem={problems.time && t(`correct.problems.${problems.time}`)}
            onChange={(event) => change({ time: event.target.value })}
          />
        </Grid>
      </Grid>
      <ReasonField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        usual={[t('correct.typed'), t('correct.wrongClass'), t('correct.later')]}
        focus={false}
        onChange={setReason}
        onEnter={run}
      />
      <ErrorNotice error={correct.error} />
      <Action tone="primary" tall wide keys="Enter" disabled={!isReady} onClick={run}>
        {t(fields === null ? 'correct.nothing' : 'correct.confirm')}
      </Action>
    </>
  );
}
