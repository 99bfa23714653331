import { answerCase } from '@cli/quote-case';
import { runCli } from '@cli/run';
import { streamOutput } from '@cli/output';
import { tcpTransport } from '@main/features/receipts/transports/tcp';
import { checkStatus, isStatusByte } from '@main/features/receipts/transports/status';
import { ERROR_CODES, isAppError } from '@shared/kernel/errors';
import { normalisePlate } from '@shared/kernel/plate';
import { parseRut } from '@shared/kernel/rut';
import { parseEnrolmentCode } from '@shared/sync/enrolment-code';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Breach, mustNotThrow } from '@test/fuzz/engine/breach';
import { HOSTILE_TEXTS, hostileJson, spoilt } from '@test/fuzz/engine/hostile';
import type { Target } from '@test/fuzz/engine/run';
import { Tally } from '@test/fuzz/engine/tally';
import { Token } from '@test/fuzz/engine/token';
import { demoCopy, freshFolder } from './demo-file';
import { plainPlay } from './plain-play';
import type { Reader } from './plain-play';

const tally = new Tally();
const known = (code: string): boolean => (ERROR_CODES as readonly string[]).includes(code);

/** Whatever a keyboard, a camera or a scanner brings. */
const scanned: Reader = async (input) => {
  const text = String(input);
  await mustNotThrow('what is scanned', () => {
    const plate = normalisePlate(text);
    if (normalisePlate(plate) !== plate) {
      throw new Breach('a plate that is read stays itself', 'normalisePlate', { text, plate });
    }
    if (!/^[A-Z0-9]{0,12}$/.test(plate)) {
      throw new Breach('a plate is a bounded key', 'normalisePlate', { text, plate });
    }
    const rut = parseRut(text);
    if (rut !== null && parseRut(rut) !== rut) {
      throw new Breach('a RUT that is read stays itself', 'parseRut', { text, rut });
    }
    parseEnrolmentCode(text);
    tally.note('scanned', plate === '' ? 'empty' : 'ok');
  });
};

/** A line of `coipo quote`. */
const quoted: Reader = async (input) => {
  const line = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  const answer = await mustNotThrow('quote', () => JSON.parse(answerCase(line)) as Answered);
  const code = answer.error?.code ?? 'ok';
  tally.note('quote', code);
  if (code !== 'ok' && (!known(code) || code === 'INTERNAL')) {
    throw new Breach('a refusal has a code that means something', 'quote', { line, answer });
  }
  const amounts = [answer.amount, answer.gross, answer.net, answer.vat, answer.cash_amount];
  if (code === 'ok' && !amounts.every((it) => Number.isSafeInteger(it) && Number(it) >= 0)) {
    throw new Breach('money is whole and never negative', 'quote', { line, answer });
  }
};

interface Answered {
  readonly error?: { readonly code: string };
  readonly amount?: unknown;
  readonly gross?: unknown;
  readonly net?: unknown;
  readonly vat?: unknown;
  readonly cash_amount?: unknown;
}

/** A printer that answers these bytes, in pieces, and hangs up or not. */
const printed: Reader = async (input) => {
  const { bytes, hangsUp } = input as { bytes: readonly number[]; hangsUp: boolean };
  await mustNotThrow('status', () => {
    for (const byte of bytes) {
      try {
        if (isStatusByte(byte)) checkStatus({ printer: byte, offline: byte, paper: byte });
      } catch (error) {
        if (!isAppError(error) || !error.code.startsWith('PRINTER_')) throw error;
      }
    }
  });
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => {
      socket.write(Uint8Array.from(bytes));
      if (hangsUp) socket.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const transport = tcpTransport({
    host: '127.0.0.1',
    port,
    connectTimeoutMs: 500,
    statusTimeoutMs: 15,
    writeTimeoutMs: 500,
  });
  try {
    await transport.send(Uint8Array.of(27, 64), AbortSignal.timeout(5000));
    tally.note('printer', 'ok');
  } catch (error) {
    if (!isAppError(error) || !error.code.startsWith('PRINTER_')) {
      throw new Breach(
        'a printer that fails is told by code',
        'tcp',
        { bytes, hangsUp },
        { cause: error },
      );
    }
    tally.note('printer', error.code);
  } finally {
    server.close();
  }
};

/** A command line over a real file, a damaged one, and none. */
function commanded(folder: string, database: string): Reader {
  return async (input) => {
    const files: Readonly<Record<string, string>> = {
      DB: database,
      NONE: join(folder, 'nothing.db'),
      JUNK: join(folder, 'junk.db'),
      NEW: join(folder, `new-${Math.random()}.db`),
      FOLDER: folder,
    };
    const args = (input as readonly unknown[]).map((it) => files[String(it)] ?? String(it));
    const out = streamOutput(new Writable({ write: (_chunk, _encoding, done) => done() }));
    const notes: string[] = [];
    const code = await mustNotThrow('cli', () =>
      runCli(args, { out, note: (text) => notes.push(text) }),
    );
    tally.note(`cli ${args[0] ?? ''}`.slice(0, 20), String(code));
    if (![0, 1, 2].includes(code))
      throw new Breach('the exit code is 0, 1 or 2', 'cli', { args, code });
    const told = notes.join('\n');
    if (told.includes('"code":"INTERNAL"')) {
      throw new Breach('a refusal has a code that means something', 'cli', { args, told });
    }
  };
}

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-zA-Z]{2}[ ·-]?[a-zA-Z0-9]{2}[ ·-]?[0-9]{2}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9.]{0,12}-[0-9kK]$/) },
  { weight: 1, arbitrary: fc.constantFrom(new Token({ repeat: 'ﷺ', times: 20_000 })) },
);

const instant = fc.constantFrom(
  '2026-11-20T08:00:00-03:00',
  '2026-04-04T23:30:00-03:00',
  '2026-04-05T00:10:00-04:00',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '0000-01-01T00:00Z',
  '9999-12-31T23:59:59.999999999+23:59',
);
const pesos = fc.oneof(fc.nat(5000), fc.constantFrom(-1, 0.5, 1e9, 2 ** 53 - 1, 1e308));
const quote = fc.record({
  id: fc.constantFrom('a', 1),
  entry: instant,
  exit: instant,
  day_rate: pesos,
  night_rate: pesos,
  policy: fc.record(
    {
      mode: fc.constantFrom('per_minute', 'tranche'),
      zone: fc.constantFrom('America/Santiago', 'UTC', '+03:00', 'Africa/Monrovia'),
      day_from: fc.constantFrom('08:00', '22:00', '00:00'),
      day_to: fc.constantFrom('22:00', '08:00', '00:00'),
      first_tranche: fc.constantFrom(30, 1, 1440),
      next_tranche: fc.constantFrom(10, 1, 1440),
      free_minutes: fc.constantFrom(0, 5),
      daily_cap: fc.constantFrom(null, 12_000, 0),
    },
    { requiredKeys: ['mode', 'zone', 'day_from', 'day_to'] },
  ),
  discount: fc.constantFrom(null, { kind: 'percent', value: 50 }, { kind: 'minutes', value: 1e9 }),
});

const option = fc.constantFrom(
  '--db',
  '--to',
  '--from',
  '--what',
  '--format',
  '--cases',
  '--days',
  '--per-day',
  '--seed',
  '--start',
  '--site',
  '--force',
  '--passphrase-file',
  '--help',
  '--',
  '-x',
  '--__proto__',
);
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>('DB', 'NONE', 'JUNK', 'NEW', 'FOLDER') },
  fc.constantFrom<unknown>('payments', 'jsonl', 'csv', '1', '-1', '1e9', 'demo', '2026-02-30'),
  fc.constantFrom<unknown>(...HOSTILE_TEXTS),
);
// `simulate` of years would take the whole time.
const command = fc.tuple(
  fc.constantFrom<unknown>(
    'quote',
    'verify',
    'export',
    'backup',
    'restore',
    'sync',
    'help',
    'x',
    '__proto__',
    '',
  ),
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.tuple(option, word) }, fc.tuple(word)), {
    maxLength: 4,
  }),
);

const step = (reader: string, input: fc.Arbitrary<unknown>) =>
  fc.record({ reader: fc.constant(reader), input });

const steps = fc.oneof(
  { weight: 8, arbitrary: step('scanned', texts) },
  { weight: 5, arbitrary: step('quoted', fc.oneof(quote, spoilt(quote, hostileJson), texts)) },
  {
    weight: 1,
    arbitrary: step(
      'printed',
      fc.record({ bytes: fc.array(fc.nat(255), { maxLength: 40 }), hangsUp: fc.boolean() }),
    ),
  },
  {
    weight: 1,
    arbitrary: step(
      'commanded',
      command.map(([name, given]) => [name, ...given.flat()]),
    ),
  },
);

/** What comes from hands, scanners, printers and command lines. */
export const devices: Target = {
  name: 'devices',
  steps: () => Promise.resolve(steps),
  length: 60,
  reuse: 20,
  seconds: 4,
  episodes: 40,
  tally,
  open: async () => {
    const folder = freshFolder();
    const database = await demoCopy(folder.path);
    writeFileSync(join(folder.path, 'junk.db'), Buffer.alloc(5000, 7));
    const readers = { scanned, quoted, printed, commanded: commanded(folder.path, database) };
    return plainPlay(readers, () => folder.remove());
  },
};
