import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';

const ask = (booth: TestBooth, text: string, vehicleClass?: string) =>
  booth.call('sessions.lookup', vehicleClass ? { text, vehicleClass } : { text });

describe('a car that is inside is found by', () => {
  test.each([
    ['its plate', 'krtv62'],
    ['its plate with separators', 'KRTV·62'],
    ['its ticket as printed', 'B-000001'],
    ['its ticket as typed', 'b000001'],
    ['its ticket from a scanner on a Spanish keyboard', "B'000001\r"],
    ['its spot', 'a1'],
  ])('%s', async (_how, text) => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    await checkIn(booth, 'BCDF11');
    expect(await ask(booth, text)).toMatchObject({
      kind: 'inside',
      stay: { sessionId: stay.sessionId },
    });
  });
});

describe('a ticket', () => {
  test('that was used already says when and how its stay ended', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(30);
    await payCash(booth, stay.sessionId);
    expect(await ask(booth, stay.ticketNumber)).toEqual({
      kind: 'ticket_unknown',
      ticketNumber: stay.ticketNumber,
      ended: {
        booth: null,
        status: 'closed',
        endTime: booth.clock.now(),
        plate: { normalised: 'KRTV62', display: 'KRTV·62', format: 'cl_current' },
      },
    });
  });

  test('that was undone says so', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    await booth.call('sessions.undoCheckIn', { sessionId: stay.sessionId });
    expect(await ask(booth, stay.ticketNumber)).toMatchObject({ ended: { status: 'voided' } });
  });

  test('of this booth that was never printed is unknown, not a new car', async () => {
    const booth = await openDemoBooth();
    expect(await ask(booth, 'B-999999')).toEqual({
      kind: 'ticket_unknown',
      ticketNumber: 'B-999999',
      ended: null,
    });
  });
});

describe('a plate that is not inside', () => {
  test('shows what Enter would do', async () => {
    const booth = await openDemoBooth();
    expect(await ask(booth, 'krtv62')).toMatchObject({
      kind: 'outside',
      plate: { display: 'KRTV·62', format: 'cl_current' },
      vehicleClass: 'car',
      visits: 0,
      lastVisit: null,
      proposedSpotCode: 'A1',
      similar: [],
    });
  });

  test('of a motorcycle is proposed a motorcycle’s spot; the operator’s choice goes before', async () => {
    const booth = await openDemoBooth();
    expect(await ask(booth, 'ABC12')).toMatchObject({
      vehicleClass: 'motorcycle',
      proposedSpotCode: 'M1',
    });
    expect(await ask(booth, 'ABC12', 'truck')).toMatchObject({
      vehicleClass: 'truck',
      proposedSpotCode: 'B15',
    });
  });

  test('known from before is what it was then', async () => {
    const booth = await openDemoBooth();
    const { stay } = await booth.call('sessions.checkIn', {
      plate: 'KRTV62',
      vehicleClass: 'ev',
      spotId: null,
      requestId: crypto.randomUUID(),
    });
    booth.passMinutes(10);
    await payCash(booth, stay.sessionId);
    expect(await ask(booth, 'KRTV62')).toMatchObject({
      kind: 'outside',
      vehicleClass: 'ev',
      visits: 1,
      lastVisit: stay.startTime,
      proposedSpotCode: 'B14',
    });
  });

  test('foreign or unknown is accepted with its format said, even when it looks like a ticket', async () => {
    const booth = await openDemoBooth();
    expect(await ask(booth, 'AE 123 CD')).toMatchObject({ plate: { format: 'ar_mercosur' } });
    expect(await ask(booth, 'ZH 123456')).toMatchObject({
      kind: 'outside',
      plate: { normalised: 'ZH123456', format: 'unknown' },
    });
    const { stay } = await checkIn(booth, 'ZH 123456');
    expect(await ask(booth, 'zh123456')).toMatchObject({
      kind: 'inside',
      stay: { sessionId: stay.sessionId },
    });
  });

  test('one slip away from one inside shows that one too', async () => {
    const booth = await openDemoBooth();
    await checkIn(booth, 'KRTV62');
    expect(await ask(booth, 'KRTV63')).toMatchObject({
      kind: 'outside',
      similar: [{ plate: { normalised: 'KRTV62' } }],
    });
  });

  test('on a full site has no spot to go to', async () => {
    const booth = await openDemoBooth();
    for (const plate of ['TRCK11', 'TRCK12']) {
      await booth.call('sessions.checkIn', {
        plate,
        vehicleClass: 'truck',
        spotId: null,
        requestId: crypto.randomUUID(),
      });
    }
    expect(await ask(booth, 'TRCK13', 'truck')).toMatchObject({
      kind: 'outside',
      proposedSpotId: null,
      proposedSpotCode: null,
    });
  });
});

test('the beginning of several plates lists them, the text itself as a new one last', async () => {
  const booth = await openDemoBooth();
  await checkIn(booth, 'KRTV62');
  await checkIn(booth, 'KRXX11');
  await checkIn(booth, 'BCDF11');
  const found = await ask(booth, 'KR');
  expect(found).toMatchObject({
    kind: 'several',
    stays: [{ plate: { normalised: 'KRTV62' } }, { plate: { normalised: 'KRXX11' } }],
    asNew: { kind: 'outside', plate: { normalised: 'KR' } },
  });
});

test.each(['', '   ', '···', '漢字'])('nothing readable means nothing: %j', async (text) => {
  const booth = await openDemoBooth({ shift: false });
  expect(await ask(booth, text)).toEqual({ kind: 'empty' });
});

test('the search lists open stays, nearest first, then oldest', async () => {
  const booth = await openDemoBooth();
  await checkIn(booth, 'KRTV62');
  booth.passMinutes(5);
  await checkIn(booth, 'BCDF62');
  const found = async (text: string) => {
    const rows = await booth.call('sessions.search', { text });
    return rows.map((row) => row.plate.normalised);
  };
  expect(await found('')).toEqual(['KRTV62', 'BCDF62']);
  expect(await found('62')).toEqual(['KRTV62', 'BCDF62']);
  expect(await found('BCD62')).toEqual(['BCDF62']);
  expect(await found('08:05')).toEqual(['BCDF62']);
  expect(await found('000002')).toEqual(['BCDF62']);
  expect(await found('nada')).toEqual([]);
});
