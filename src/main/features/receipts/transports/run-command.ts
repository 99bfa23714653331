import { spawn } from 'node:child_process';

export interface CommandOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly input?: Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/**
 * Runs a program without a shell, in the C locale so that its messages can be recognised. Rejects
 * with the signal's reason, a TimeoutError, or ENOENT when the program is not installed.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandOutcome> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, LC_ALL: 'C', LANGUAGE: 'C', ...options.env },
      stdio: 'pipe',
      windowsHide: true,
      signal,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => reject(signal.aborted ? signal.reason : error));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }));
    // The program may end without reading; its exit code says why, the broken pipe does not.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
}
