import { styled } from '@mui/material/styles';
import type { Board } from '@shared/contracts/parking';
import { useEffect, type MouseEvent } from 'react';
import './kept-work';
import './operator-actions';
import { ChargePanel } from './charge/charge-panel';
import { CheckInPanel } from './check-in/check-in-panel';
import { PlateField } from './field/plate-field';
import { useFieldKeys } from './field/use-field-keys';
import { IdlePanel } from './idle-panel';
import { CountsLine } from './map/counts-line';
import { SpotMap } from './map/spot-map';
import { useBoard } from './map/use-board';
import { field } from './operator-model';
import { OperatorSheets } from './sheets/operator-sheets';
import { useCustomerDisplay } from './use-customer-display';
import { useOperatorKeys } from './use-operator-keys';
import { useShownLookup } from './use-subject';

const Root = styled('div')({
  minHeight: 0,
  height: '100%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 404px',
  gap: 16,
  padding: '16px 20px',
  '& > .left': {
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gap: 8,
  },
  '@media (max-width: 1300px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    padding: '12px 16px',
  },
  '@media (max-height: 740px)': { padding: '10px 16px', '& > .left': { gap: 5 } },
  // Zoomed in, or on a narrow screen: the money comes right below the field, then the map.
  '@media (max-width: 900px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridAutoRows: 'max-content',
    overflowY: 'auto',
    '& > .left': { display: 'contents' },
    '& > .left > :nth-child(1)': { order: 1 },
    '& > section': { order: 2, height: 'auto', overflow: 'visible' },
    '& > .left > :nth-child(2)': { order: 3 },
    '& > .left > :nth-child(3)': { order: 4, minHeight: 420 },
  },
});

/** The operator's one screen: a field that decides, the map, and one stay with its money. */
export function OperatorScreen() {
  const board = useBoard();
  useFieldKeys();
  useOperatorKeys();
  useLookupKeptFresh();
  useCustomerDisplay();
  return (
    <Root onMouseDown={keepFocus}>
      <div className="left">
        <PlateField board={board} />
        <CountsLine board={board} />
        <SpotMap board={board} />
      </div>
      <ActivePanel board={board} />
      <OperatorSheets />
    </Root>
  );
}

function ActivePanel({ board }: { board: Board | undefined }) {
  const lookup = useShownLookup();
  if (lookup?.kind === 'inside')
    return <ChargePanel stay={lookup.stay} debt={lookup.debt} twin={lookup.twin} />;
  if (lookup?.kind === 'outside') return <CheckInPanel lookup={lookup} board={board} />;
  return <IdlePanel />;
}

/** What stands in the field is asked again when main says that stays or spots have changed. */
function useLookupKeptFresh(): void {
  useEffect(
    () =>
      window.coipo.onEvent((event) => {
        if (event === 'sessions.changed' || event === 'spots.changed') field.askAgain();
      }),
    [],
  );
}

/** Buttons act without taking the focus from where the operator types. */
function keepFocus(event: MouseEvent): void {
  const isButton = event.target instanceof Element && event.target.closest('button');
  if (isButton) event.preventDefault();
}
