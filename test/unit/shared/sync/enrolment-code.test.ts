import {
  enrolmentQr,
  formatEnrolmentCode,
  makeEnrolmentCode,
  parseEnrolmentCode,
  parseInvitation,
} from '@shared/sync/enrolment-code';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(makeEnrolmentCode);
const place = fc.integer({ min: 0, max: 10 });

const withAt = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

test('a code is read back however it was typed', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{11}$/);
      const sloppy = made.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
      for (const typed of [made, formatEnrolmentCode(made), ` ${sloppy} `, [...made].join(' ')]) {
        expect(parseEnrolmentCode(typed)).toBe(made);
      }
    }),
  );
});

test('one wrong character is noticed before anything is asked', () => {
  fc.assert(
    fc.property(code, place, fc.constantFrom(...ALPHABET), (made, at, character) => {
      fc.pre(made[at] !== character);
      expect(parseEnrolmentCode(withAt(made, at, character))).toBeNull();
    }),
  );
});

test('two characters that changed places are noticed', () => {
  fc.assert(
    fc.property(code, place, place, (made, a, b) => {
      const [first = '', second = ''] = [made[a], made[b]];
      fc.pre(first !== second);
      expect(parseEnrolmentCode(withAt(withAt(made, a, second), b, first))).toBeNull();
    }),
  );
});

test('a scanned code brings where HQ is; anything else is none', () => {
  fc.assert(
    fc.property(code, (made) => {
      const qr = enrolmentQr('https://hq.example.cl', made);
      expect(parseInvitation(qr)).toEqual({ url: 'https://hq.example.cl', code: made });
      expect(parseInvitation(made)).toEqual({ url: null, code: made });
      expect(parseInvitation(qr.replace('https', 'file'))).toBeNull();
      expect(parseInvitation(qr.replace('https://', ''))).toBeNull();
      expect(parseInvitation(qr.slice(0, -1))).toBeNull();
    }),
  );
});

test('any text at all is read without trouble', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parseInvitation(text);
      expect(read === null || /^[0-9A-Z]{11}$/.test(read.code)).toBe(true);
    }),
  );
  expect(parseEnrolmentCode('0'.repeat(100_000))).toBeNull();
});

test('a code is made of ten bytes, and shown in groups', () => {
  expect(() => makeEnrolmentCode(new Uint8Array(9))).toThrow('10 bytes are needed');
  expect(() => makeEnrolmentCode(new Uint8Array(11))).toThrow(RangeError);
  expect(formatEnrolmentCode('ABCDEFGHJKM')).toBe('ABCD-EFGH-JKM');
});

test('what is no code is none: too long, too short, other letters', () => {
  const made = makeEnrolmentCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  expect(parseEnrolmentCode(made.padEnd(60))).toBe(made);
  expect(parseEnrolmentCode(made.padEnd(61))).toBeNull();
  expect(parseEnrolmentCode(`${made}0`)).toBeNull();
  expect(parseEnrolmentCode(made.slice(0, -1))).toBeNull();
  expect(parseEnrolmentCode(`${made.slice(0, -1)}U`)).toBeNull();
});

test('an invitation has a code, and an address that a booth can ask', () => {
  const made = makeEnrolmentCode(new Uint8Array(10));
  const from = (text: string) => parseInvitation(text)?.url;
  expect(parseInvitation(`  ${made}\n`)).toEqual({ url: null, code: made });
  expect(from(` ${enrolmentQr('https://hq.example', made)} `)).toBe('https://hq.example');
  expect(from(enrolmentQr('http://10.0.0.2:8080/x', made))).toBe('http://10.0.0.2:8080');
  for (const url of ['ftp://hq.example', 'xhttp://hq.example', 'httpsx://hq.example', 'hq', '']) {
    expect(parseInvitation(enrolmentQr(url, made))).toBeNull();
  }
  expect(parseInvitation('coipo-enrol:https://hq.example')).toBeNull();
  expect(parseInvitation('coipo-enrol:')).toBeNull();
});
