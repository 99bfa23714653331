import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { DEMO_PIN } from '@shared/kernel/demo';
import { openTestBooth } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** A site's first day, from an empty file to the Z. */
export default async function everyCall(made: Made): Promise<void> {
  const systemPrinters = () => Promise.resolve([{ name: 'Caja', description: 'Epson' }]);
  const booth = openTestBooth(undefined, { systemPrinters });
  const call = noting(booth, made);
  const requestId = () => crypto.randomUUID();

  await call('app.state', {});
  await call('setup.checkPolicy', { policy: DEFAULT_CHARGING_POLICY });
  await call('printing.systemPrinters', {});
  await call('setup.loadDemo', {});

  const tiles = await call('access.tiles', {});
  const ana = tiles.find((tile) => tile.role === 'admin');
  await call('access.signIn', { userId: ana?.userId ?? '', pin: DEMO_PIN });
  await call('access.lock', {});
  await call('access.unlock', { pin: DEMO_PIN });
  await call('settings.get', {});
  await call('tariffs.current', {});
  await call('policy.current', {});
  await call('agreements.list', {});

  await call('shifts.current', {});
  await call('shifts.saveDraft', { purpose: 'float', count: { '1000': 1 } });
  await call('shifts.draft', { purpose: 'float' });
  await call('shifts.open', { float: { '10000': 5 } });
  await call('shifts.moveCash', {
    kind: 'paid_in',
    amount: 1000,
    reason: 'sencillo',
    requestId: requestId(),
  });

  const entry = { plate: 'KRTV62', vehicleClass: 'car', spotId: null };
  const { stay } = await call('sessions.checkIn', { ...entry, requestId: requestId() });
  const slip = await call('sessions.checkIn', {
    ...entry,
    plate: 'KRTV63',
    requestId: requestId(),
  });
  await call('sessions.undoCheckIn', { sessionId: slip.stay.sessionId });
  await call('spots.takeOutOfService', { spotId: slip.stay.spotId, reason: 'pintura' });
  for (const text of ['', 'KR', 'KRTV62', 'KRTV64', 'B-000009', slip.stay.ticketNumber]) {
    await call('sessions.lookup', { text });
  }
  await call('sessions.search', { text: '' });
  await call('parking.board', {});
  await call('spots.returnToService', { spotId: slip.stay.spotId });

  booth.passMinutes(134);
  const { sessionId } = stay;
  const charge = await call('payments.quote', { sessionId, agreementId: null });
  const paid = await call('payments.pay', {
    requestId: requestId(),
    sessionId,
    quotedAt: charge.quotedAt,
    agreementId: null,
    tenders: [{ method: 'cash', received: 5000 }],
    lostTicket: null,
  });
  await call('payments.void', {
    paymentId: paid.paymentId,
    reason: 'prueba',
    requestId: requestId(),
  });
  await call('payments.recent', {});
  await call('payments.today', {});

  await call('printing.status', {});
  await call('printing.config', {});
  await call('printing.testPage', {});
  await call('printing.openDrawer', {});
  await call('printing.retryNow', {});
  await call('printing.releaseStale', { action: 'print' });
  await call('documents.recent', {});
  await call('documents.get', { documentId: paid.documentId });
  await call('documents.reprint', { documentId: paid.documentId });
  await call('printing.configure', { printer: { kind: 'none' } });

  await call('shifts.countResult', {});
  await call('shifts.submitCount', { count: { '1000': 51 } });
  await call('shifts.countResult', {});
  await call('shifts.close', { explanation: '' });
  await call('shifts.closed', {});
  await call('app.state', {});
  await call('access.signOut', {});
}
