import type { CallInput } from '@shared/contracts/index';
import { createAgreement } from '@main/features/tariffs/index';
import { verify } from '@main/features/verify/index';
import { write } from '@main/core/core';
import { describe, expect, test } from 'vitest';
import { MINUTE, MORNING, checkIn, openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { refusalOf } from '@test/helpers/refusal';

const NORTE = {
  code: 'NORTE',
  name: 'Librería Norte',
  merchant: '',
  scanCode: 'CV-2030',
  discount: { kind: 'percent', value: 50 },
  validFrom: null,
  validTo: null,
  maxUses: null,
  maxUsesPerDay: null,
} as const;

async function withAgreement(
  terms: Partial<CallInput<'agreements.create'>> = {},
): Promise<TestBooth & { readonly agreementId: string }> {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Ana Rivas');
  const { agreementId } = await booth.call('agreements.create', { ...NORTE, ...terms });
  return { ...booth, agreementId };
}

let plates = 10;

async function useOnce(booth: TestBooth, agreementId: string, quotedAgo = 0) {
  plates += 1;
  const { stay } = await checkIn(booth, `KRTV${plates}`);
  booth.passMinutes(60);
  const { sessionId } = stay;
  const charge = await booth.call('payments.quote', { sessionId, agreementId });
  booth.passMinutes(quotedAgo);
  return booth.call('payments.pay', {
    requestId: crypto.randomUUID(),
    sessionId,
    quotedAt: charge.quotedAt,
    agreementId,
    tenders: [{ method: 'cash', received: charge.cashAmount }],
    lostTicket: null,
  });
}

const offered = async (booth: TestBooth): Promise<string[]> =>
  (await booth.call('agreements.list', {})).map((it) => it.code);

describe('an agreement', () => {
  test('is applied by its code, however the scanner sends it', async () => {
    const booth = await withAgreement();
    for (const code of ['CV-2030', 'cv2030', "CV'2030"]) {
      const { agreement } = await booth.call('agreements.byCode', { code });
      expect(agreement).toMatchObject({ code: 'NORTE' });
    }
    expect(await booth.call('agreements.byCode', { code: 'CV-2031' })).toEqual({ agreement: null });
    await expect(useOnce(booth, booth.agreementId)).resolves.toMatchObject({ amount: 900 });
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('is valid between its dates and then no more, quoted or paid', async () => {
    const validFrom = MORNING + 10 * MINUTE;
    const booth = await withAgreement({ validFrom, validTo: validFrom + 120 * MINUTE });
    expect(await offered(booth)).not.toContain('NORTE');
    const byCode = () => booth.call('agreements.byCode', { code: 'CV2030' });
    expect(await refusalOf(booth, byCode)).toMatchObject({
      code: 'AGREEMENT_NOT_YET',
      details: { agreement: 'Librería Norte', from: validFrom },
    });
    await useOnce(booth, booth.agreementId);
    const { stay } = await checkIn(booth, 'BCDF11');
    booth.passMinutes(69);
    const { sessionId } = stay;
    const { agreementId } = booth;
    const charge = await booth.call('payments.quote', { sessionId, agreementId });
    booth.passMinutes(2);
    // It expired a minute ago, but the amount had been said.
    expect(await offered(booth)).not.toContain('NORTE');
    const quote = () => booth.call('payments.quote', { sessionId, agreementId });
    expect(await refusalOf(booth, quote)).toMatchObject({ code: 'AGREEMENT_EXPIRED' });
    await booth.call('payments.pay', {
      requestId: crypto.randomUUID(),
      sessionId,
      quotedAt: charge.quotedAt,
      agreementId,
      tenders: [{ method: 'cash', received: charge.cashAmount }],
      lostTicket: null,
    });
  });

  test('gives no more than its uses; a void gives the use back', async () => {
    const booth = await withAgreement({ maxUses: 2 });
    const { agreementId } = booth;
    await useOnce(booth, agreementId);
    const second = await useOnce(booth, agreementId);
    expect(await offered(booth)).not.toContain('NORTE');
    const { stay } = await checkIn(booth, 'BCDF11');
    const quote = () => booth.call('payments.quote', { sessionId: stay.sessionId, agreementId });
    expect(await refusalOf(booth, quote)).toMatchObject({
      code: 'AGREEMENT_USED_UP',
      details: { limit: 2 },
    });
    await booth.call('payments.void', {
      paymentId: second.paymentId,
      reason: 'cobro doble',
      requestId: crypto.randomUUID(),
    });
    await expect(quote()).resolves.toMatchObject({ agreement: { code: 'NORTE' } });
    const norte = (await booth.call('agreements.all', {})).find((it) => it.code === 'NORTE');
    expect(norte).toMatchObject({ uses: 1, usesToday: 1, standing: 'usable' });
  });

  test('is refused inside the payment when another charge took the last use meanwhile', async () => {
    const booth = await withAgreement({ maxUses: 1 });
    const { agreementId } = booth;
    const { stay } = await checkIn(booth, 'BCDF11');
    const other = await checkIn(booth, 'BCDF12');
    booth.passMinutes(60);
    const quoted = async (sessionId: string) => ({
      requestId: crypto.randomUUID(),
      sessionId,
      quotedAt: (await booth.call('payments.quote', { sessionId, agreementId })).quotedAt,
      agreementId,
      tenders: [{ method: 'cash' as const, received: 900 }],
      lostTicket: null,
    });
    const first = await quoted(stay.sessionId);
    const second = await quoted(other.stay.sessionId);
    await booth.call('payments.pay', first);
    const late = () => booth.call('payments.pay', second);
    expect(await refusalOf(booth, late)).toMatchObject({ code: 'AGREEMENT_USED_UP' });
    // The first one's answer is still the first one's.
    await expect(booth.call('payments.pay', first)).resolves.toMatchObject({ amount: 900 });
  });

  test('used up for today is valid again tomorrow', async () => {
    const booth = await withAgreement({ maxUsesPerDay: 1 });
    await useOnce(booth, booth.agreementId);
    const byCode = () => booth.call('agreements.byCode', { code: 'CV2030' });
    expect(await refusalOf(booth, byCode)).toMatchObject({ code: 'AGREEMENT_USED_UP_TODAY' });
    booth.passMinutes(24 * 60);
    await expect(byCode()).resolves.toMatchObject({ agreement: { code: 'NORTE' } });
  });

  test('changes its dates and limits, never what it gives; verify knows', async () => {
    const booth = await withAgreement();
    const { code: _code, discount: _discount, ...terms } = NORTE;
    const { agreementId } = booth;
    await booth.call('agreements.change', { ...terms, agreementId, active: false, maxUses: 3 });
    const byCode = () => booth.call('agreements.byCode', { code: 'CV2030' });
    expect(await refusalOf(booth, byCode)).toMatchObject({ code: 'AGREEMENT_ENDED' });
    expect([...verify(booth.core.db)]).toEqual([]);
    const sqlite = booth.core.db.$client;
    for (const change of ['value = 60', "kind = 'minutes'", "code = 'X'"]) {
      expect(() => sqlite.exec(`UPDATE agreements SET ${change}`)).toThrow('never changes');
    }
    expect(() => sqlite.exec('DELETE FROM agreements')).toThrow('append-only');
    sqlite.exec(`UPDATE agreements SET max_uses = 9 WHERE id = '${agreementId}'`);
    expect([...verify(booth.core.db)].map((it) => it.check)).toEqual(['agreements.terms_recorded']);
  });

  test.each([
    ['with a name another one has', { code: 'CINE', scanCode: null }, 'AGREEMENT_CODE_TAKEN'],
    ['with a code another one has', { code: 'SUR' }, 'AGREEMENT_CODE_TAKEN'],
    [
      'that ends before it begins',
      { code: 'SUR', scanCode: null, validFrom: 5, validTo: 5 },
      'INVALID_INPUT',
    ],
    [
      'of more than everything',
      { code: 'SUR', scanCode: null, discount: { kind: 'percent', value: 101 } },
      'DISCOUNT_INVALID',
    ],
  ] as const)('%s is refused whole', async (_what, terms, code) => {
    const booth = await withAgreement();
    const act = () => booth.call('agreements.create', { ...NORTE, ...terms });
    expect(await refusalOf(booth, act)).toMatchObject({ code });
  });

  test('is not for the supervisor to make', async () => {
    const booth = await openDemoBooth();
    await signInAs(booth, 'Rodrigo Soto');
    const act = () => booth.call('agreements.create', NORTE);
    expect(await refusalOf(booth, act)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test.each([
  ['percent', 101],
  ['percent', -1],
  ['minutes', 1.5],
] as const)('an agreement of %s %s is refused', async (kind, amount) => {
  const booth = await openDemoBooth({ shift: false });
  const agreement = { code: 'X', name: 'X', discount: { kind, value: amount } };
  const create = () =>
    write(booth.core, [], (tx) => createAgreement(booth.core, tx, null, agreement, MORNING));
  expect(create).toThrow(expect.objectContaining({ code: 'DISCOUNT_INVALID' }));
});
