import { addressOf } from '@shared/hq/endpoint';
import { getPayment, listSitePayments } from '@shared/hq/payments';
import { READ_API } from '@shared/hq/read-api';
import { listSessions } from '@shared/hq/sessions';
import { describe, expect, it } from 'vitest';

const SITE = '01936c2e-0000-7000-8000-000000000001';
const OTHER = '01936c2e-0000-7000-8000-000000000002';

describe('addressOf', () => {
  it('puts the parameters in the path and what is asked behind it', () => {
    expect(addressOf(getPayment, { siteId: SITE, paymentId: OTHER }, {})).toBe(
      `/api/sites/${SITE}/payments/${OTHER}`,
    );
    expect(addressOf(listSitePayments, { siteId: SITE }, { text: 'A&B', cursor: undefined })).toBe(
      `/api/sites/${SITE}/payments?text=A%26B`,
    );
  });

  it('escapes what is no id', () => {
    expect(addressOf(getPayment, { siteId: '../x', paymentId: 'a/b' }, {})).toBe(
      '/api/sites/..%2Fx/payments/a%2Fb',
    );
  });
});

describe('the calls', () => {
  it('have an id and an address of their own', () => {
    const ids = READ_API.map(({ id }) => id);
    const addresses = READ_API.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('read several sites from one text, each once', () => {
    const asked = listSessions.query.parse({ sites: `${SITE},${OTHER.toUpperCase()},${SITE}` });
    expect(asked.sites).toEqual([SITE, OTHER]);
    expect(asked.limit).toBe(50);
  });

  it('refuse pages that are too long and sites that are no ids', () => {
    expect(listSessions.query.safeParse({ limit: '201' }).success).toBe(false);
    expect(listSessions.query.safeParse({ sites: 'all' }).success).toBe(false);
    expect(listSessions.query.safeParse({ sites: '' }).success).toBe(false);
  });
});
