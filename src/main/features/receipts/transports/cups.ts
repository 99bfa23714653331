import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@shared/kernel/errors';
import { type CommandOptions, type CommandOutcome, runCommand } from './run-command';
import type { Transport } from './transport';

export interface CupsOptions {
  readonly queue: string;
  /** How long the queue may take to pass the job on before it is taken back. */
  readonly jobTimeoutMs?: number;
  /** `host:port` or socket of another CUPS server than this machine's. */
  readonly server?: string;
}

const POLL_MS = 200;
const COMMAND_TIMEOUT_MS = 10_000;

function refusal({ stdout, stderr }: CommandOutcome): AppError | null {
  const said = `${stdout}\n${stderr}`;
  if (/scheduler (is )?not r|unable to connect|connection refused/i.test(said)) {
    return new AppError('PRINTER_UNREACHABLE', { cause: 'cups_not_running' });
  }
  if (
    /does not exist|invalid destination|unknown destination|no such (printer|destination)/i.test(
      said,
    )
  ) {
    return new AppError('PRINTER_UNKNOWN');
  }
  if (/not accepting/i.test(said)) return new AppError('PRINTER_REFUSED', { cause: 'rejecting' });
  if (/^printer .* disabled/im.test(said))
    return new AppError('PRINTER_REFUSED', { cause: 'disabled' });
  return null;
}

/**
 * A raw CUPS queue. The job is followed until the queue has passed it on and cancelled when it does
 * not: a queue must not print old papers by itself when its printer comes back.
 * A queue whose error policy is `abort-job` drops jobs without telling: use `stop-printer` or
 * `retry-job`, as CUPS does by default.
 */
export function cupsTransport(options: CupsOptions): Transport {
  const { queue, jobTimeoutMs = 15_000 } = options;
  const env: Record<string, string> = options.server ? { CUPS_SERVER: options.server } : {};

  async function run(
    program: string,
    args: string[],
    more: Pick<CommandOptions, 'signal' | 'input'>,
  ): Promise<CommandOutcome> {
    try {
      return await runCommand(program, args, { ...more, env, timeoutMs: COMMAND_TIMEOUT_MS });
    } catch (error) {
      if (more.signal.aborted) throw more.signal.reason;
      const cause = (error as NodeJS.ErrnoException | null)?.code ?? 'timeout';
      throw new AppError('PRINTER_UNREACHABLE', {
        cause: cause === 'ENOENT' ? 'cups_not_installed' : 'cups_silent',
      });
    }
  }

  async function checkQueue(signal: AbortSignal): Promise<void> {
    // Asked for the queue alone, lpstat calls it unknown when no server is running.
    const found = refusal(await run('lpstat', ['-r', '-p', queue], { signal }));
    if (found) throw found;
  }

  /** Answers the job's id, such as `caja-12`. */
  async function submit(bytes: Uint8Array, signal: AbortSignal): Promise<string> {
    const outcome = await run('lp', ['-d', queue, '-o', 'raw', '-t', 'coipo', '-'], {
      signal,
      input: bytes,
    });
    const job = /request id is (\S+)/.exec(outcome.stdout)?.[1];
    if (outcome.exitCode === 0 && job) return job;
    throw refusal(outcome) ?? new AppError('PRINTER_REFUSED', { cause: outcome.stderr.trim() });
  }

  async function isWaiting(job: string, signal: AbortSignal): Promise<boolean> {
    const { stdout } = await run('lpstat', ['-W', 'not-completed', '-o', queue], { signal });
    return stdout.split('\n').some((line) => line.startsWith(`${job} `));
  }

  async function follow(job: string, signal: AbortSignal): Promise<void> {
    for (let waited = 0; waited < jobTimeoutMs; waited += POLL_MS) {
      if (!(await isWaiting(job, signal))) return;
      await delay(POLL_MS, undefined, { signal });
    }
    throw new AppError('PRINTER_OFF', { cause: 'job_stuck' });
  }

  return {
    async send(bytes, signal) {
      signal.throwIfAborted();
      await checkQueue(signal);
      const job = await submit(bytes, signal);
      try {
        await follow(job, signal);
      } catch (error) {
        await run('cancel', [job], { signal: AbortSignal.timeout(COMMAND_TIMEOUT_MS) });
        throw signal.aborted ? signal.reason : error;
      }
    },
  };
}
