import { derive } from '@hq/auth/scrypt';

const SALT = Buffer.from('coipo enrolment code');

/**
 * Of a code as `parseEnrolmentCode` answers it. A code has 50 random bits and is found by its hash, so
 * the salt is the same for all, and only the work of each guess protects a stolen table.
 */
export async function enrolmentCodeHash(code: string): Promise<string> {
  return (await derive(code, SALT, 32, { N: 2 ** 14, r: 8, p: 1 })).toString('base64url');
}
