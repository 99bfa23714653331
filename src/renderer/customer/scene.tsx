import type { CustomerScene } from '@shared/contracts/customer-bridge';
import type { CustomerView } from '@shared/contracts/kiosk';
import { formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import { formatDuration } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { color, font } from '@ui/theme/tokens';
import { CUSTOMER_WORDS } from './words';

const Root = styled('main')({
  height: '100%',
  display: 'grid',
  gridTemplateRows: '1fr auto',
  padding: 'clamp(20px, 5vmin, 72px)',
  background: color.canvas,
  color: color.ink,
  cursor: 'none',
  '& footer': { color: color.inkSoft, fontSize: 'clamp(13px, 2vmin, 22px)' },
});

const Middle = styled('div')({
  alignSelf: 'center',
  display: 'grid',
  gap: 'clamp(12px, 3vmin, 40px)',
  '& h1': { margin: 0, fontSize: 'clamp(32px, 9vmin, 120px)', letterSpacing: '-0.02em' },
  '& p': { margin: 0, fontSize: 'clamp(18px, 3.6vmin, 44px)', color: color.inkSoft },
  '& .plate': { fontFamily: font.mono, fontWeight: 600, color: color.ink },
});

const Big = styled('div')({
  display: 'grid',
  '& span': { fontSize: 'clamp(18px, 3.6vmin, 44px)', color: color.inkSoft },
  '& output': {
    fontSize: 'clamp(64px, 22vmin, 280px)',
    fontWeight: 750,
    lineHeight: 1.05,
    letterSpacing: '-0.03em',
  },
  '&.change output': { color: color.accentInk },
});

const Row = styled('div')({
  display: 'flex',
  gap: 'clamp(20px, 6vmin, 96px)',
  flexWrap: 'wrap',
  fontSize: 'clamp(22px, 5vmin, 64px)',
  '& b': { marginLeft: '0.5em', fontWeight: 700 },
  '& span': { color: color.inkSoft },
});

/** The amount is the largest thing; once paid, the change is. */
export function Scene({ view, language, message }: CustomerScene) {
  const words = CUSTOMER_WORDS[language];
  return (
    <Root aria-live="polite">
      {view.kind === 'idle' && (
        <Middle>
          <h1>{words.welcome}</h1>
          {message !== '' && <p>{message}</p>}
        </Middle>
      )}
      {view.kind === 'charge' && <Charge view={view} words={words} />}
      {view.kind === 'paid' && (
        <Middle>
          <Row>
            <span>
              {words.paid}
              <b style={{ color: color.ink }}>{formatClp(view.amount)}</b>
            </span>
          </Row>
          <Big className="change">
            <span>{words.change}</span>
            <output>{formatClp(view.change)}</output>
          </Big>
          <p>{words.thanks}</p>
        </Middle>
      )}
      <footer>{words.law}</footer>
    </Root>
  );
}

type Words = (typeof CUSTOMER_WORDS)[keyof typeof CUSTOMER_WORDS];

function Charge({
  view,
  words,
}: {
  view: Extract<CustomerView, { kind: 'charge' }>;
  words: Words;
}) {
  const { received, change } = view;
  return (
    <Middle>
      <p>
        {words.plate} <span className="plate">{displayPlate(view.plate)}</span> · {words.time}{' '}
        {formatDuration(view.minutes)}
      </p>
      <Big>
        <span>{words.toPay}</span>
        <output>{formatClp(view.amount)}</output>
      </Big>
      {received !== null && (
        <Row>
          <span>
            {words.received}
            <b style={{ color: color.ink }}>{formatClp(received)}</b>
          </span>
          {change !== null && (
            <span>
              {words.change}
              <b style={{ color: color.accentInk }}>{formatClp(change)}</b>
            </span>
          )}
          {change === null && received < view.amount && (
            <span>
              {words.missing}
              <b style={{ color: color.amber }}>{formatClp(view.amount - received)}</b>
            </span>
          )}
        </Row>
      )}
    </Middle>
  );
}
