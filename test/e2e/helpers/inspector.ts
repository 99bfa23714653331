import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const ANSWERS_WITHIN_MS = 20_000;

/**
 * Waits for a program that was started with `--inspect-brk` and stands before its first line, runs these
 * scripts in it, and lets it go: what `-r` does for Electron's own program, a packaged one has no option for.
 */
export async function runBeforeProgram(port: number, scripts: readonly string[]): Promise<void> {
  const socket = new WebSocket(await debuggerUrl(port));
  await once(socket, 'open');
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  let stopped: () => void = () => undefined;
  const atFirstLine = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Answer;
    if (message.method === 'Debugger.paused') stopped();
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  const ask = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await ask('Runtime.enable');
  await ask('Debugger.enable');
  await ask('Runtime.runIfWaitingForDebugger');
  await atFirstLine;
  for (const script of scripts) {
    // A scope of its own, and the `require` that the console has.
    const expression = `{${script}\n}`;
    const answer = await ask('Runtime.evaluate', { expression, includeCommandLineAPI: true });
    const fault = answer.result?.exceptionDetails?.text;
    if (fault !== undefined) throw new Error(`a script before the program failed: ${fault}`);
  }
  await ask('Debugger.resume');
  socket.close();
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly exceptionDetails?: { readonly text: string } };
}

async function debuggerUrl(port: number): Promise<string> {
  for (let waited = 0; waited < ANSWERS_WITHIN_MS; waited += 50) {
    const list = await fetch(`http://127.0.0.1:${port}/json`).then(
      (answer) => answer.json() as Promise<{ webSocketDebuggerUrl: string }[]>,
      () => [],
    );
    if (list[0]) return list[0].webSocketDebuggerUrl;
    await delay(50);
  }
  throw new Error('the program offers no inspector');
}
