import type { CallOutput } from '@shared/contracts/index';
import { styled } from '@mui/material/styles';
import { useShortcut } from '@renderer/app/use-shortcuts';
import { Action } from '@ui/components/action';
import { Money } from '@ui/components/money';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Root = styled('div')({
  display: 'grid',
  gap: 20,
  paddingTop: 24,
  '& .z': { fontSize: size.amount, fontWeight: 700, letterSpacing: '-0.03em', lineHeight: 1 },
  '& h3': { margin: 0, fontSize: 20 },
  '& p': { margin: '8px 0 0', color: color.inkSoft },
});

/** The shift is closed and its Z numbered. */
export function ClosedZ(props: { closed: CallOutput<'shifts.close'>; onFinish: () => void }) {
  const { t } = useTranslation('shift');
  const { closed, onFinish } = props;
  const finish = t('done.finish');
  // The screen behind counts the next float as soon as the shift is closed and takes the focus.
  useShortcut({ id: 'shift.finish', label: finish, key: 'Enter', quiet: true, run: onFinish });
  return (
    <Root role="status">
      <div className="z">{t('done.z', { number: closed.zNumber })}</div>
      <div>
        <h3>{t('done.title', { number: closed.number })}</h3>
        <p>
          {t('result.counted')} <Money value={closed.counted} /> ·{' '}
          {closed.difference === 0
            ? t('result.exact')
            : `${t(closed.difference > 0 ? 'result.over' : 'result.short')} `}
          {closed.difference !== 0 && <Money value={Math.abs(closed.difference)} />}
        </p>
        <p>{t('done.then')}</p>
      </div>
      <Action tone="primary" tall keys="Enter" autoFocus onClick={onFinish}>
        {finish}
      </Action>
    </Root>
  );
}
