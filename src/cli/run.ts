import { isAppError } from '@shared/kernel/errors';
import { parseArgs } from 'node:util';
import { isDiskFull, systemCode } from '@main/core/file-errors';
import { toDatabaseError } from '@main/db/failures';
import { UsageError } from './command';
import type { Command, Given, Surroundings } from './command';
import { COMMANDS } from './commands';
import { OutputClosed } from './output';

/** What a shell shows of a program whose reader went away (128 + SIGPIPE). */
const READER_GONE = 141;

/** Parses a command line and does it. Answers the exit code: 0, 1 findings or an error, 2 wrong usage. */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    if (error instanceof OutputClosed) return READER_GONE;
    surroundings.note(JSON.stringify({ error: describe(error) }));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function dispatch(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    await surroundings.out.line(overview());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new UsageError(
      name === '' ? 'no command; see --help' : `unknown command ${name}; see --help`,
    );
  const given = parse(command, rest);
  if (given['help'] === true) {
    await surroundings.out.line(`coipo ${command.help}`);
    return 0;
  }
  const { run } = await command.load();
  return run(given, surroundings);
}

function parse(command: Command, args: readonly string[]): Given {
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...command.options, help },
      strict: true,
    });
    return values as Given;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function overview(): string {
  const commands = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`,
  );
  return [
    'coipo COMMAND OPTIONS',
    '',
    'Support tasks on the database of a booth. Answers are JSON lines on standard output;',
    'an error is one line {"error":{"code","message"}} on standard error.',
    '',
    ...commands,
    '',
    'coipo COMMAND --help tells the options. Exit codes: 0 done, 1 error or findings, 2 wrong usage.',
  ].join('\n');
}

const BY_SYSTEM_CODE: Readonly<Record<string, string>> = {
  ENOENT: 'NOT_FOUND',
  EACCES: 'FILE_NOT_ALLOWED',
  EPERM: 'FILE_NOT_ALLOWED',
  EISDIR: 'INVALID_INPUT',
  EIO: 'DISK_FAILED',
};

function describe(thrown: unknown): Record<string, unknown> {
  if (thrown instanceof UsageError) return { code: 'USAGE', message: thrown.message };
  const error = toDatabaseError(thrown);
  if (isAppError(error)) {
    const { code, message, details } = error;
    return Object.keys(details).length > 0 ? { code, message, details } : { code, message };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error)) return { code: 'DISK_FULL', message };
  return { code: BY_SYSTEM_CODE[systemCode(error)] ?? 'INTERNAL', message };
}
