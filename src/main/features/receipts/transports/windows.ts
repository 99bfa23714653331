import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@shared/kernel/errors';
import { runCommand } from './run-command';
import type { Transport } from './transport';

const TIMEOUT_MS = 20_000;

/**
 * Hands the file to the spooler as RAW data through winspool, which needs no share and answers with
 * an error number, unlike `copy /b`. Queue and file come by environment: nothing typed is script.
 */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System; using System.IO; using System.Runtime.InteropServices;
public static class RawQueue {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  struct DocInfo { public string Name; public string Output; public string Type; }
  const string D = "winspool.drv";
  [DllImport(D, SetLastError = true, CharSet = CharSet.Unicode)] static extern bool OpenPrinterW(string name, out IntPtr h, IntPtr defaults);
  [DllImport(D, SetLastError = true, CharSet = CharSet.Unicode)] static extern int StartDocPrinterW(IntPtr h, int level, ref DocInfo info);
  [DllImport(D, SetLastError = true)] static extern bool WritePrinter(IntPtr h, byte[] data, int size, out int written);
  [DllImport(D, SetLastError = true)] static extern bool EndDocPrinter(IntPtr h);
  [DllImport(D, SetLastError = true)] static extern bool ClosePrinter(IntPtr h);
  public static int Send(string queue, byte[] data) {
    IntPtr h; int written;
    if (!OpenPrinterW(queue, out h, IntPtr.Zero)) return Marshal.GetLastWin32Error();
    try {
      var info = new DocInfo { Name = "Coipo", Type = "RAW" };
      if (StartDocPrinterW(h, 1, ref info) == 0) return Marshal.GetLastWin32Error();
      if (!WritePrinter(h, data, data.Length, out written)) return Marshal.GetLastWin32Error();
      if (written != data.Length) return 29;
      return EndDocPrinter(h) ? 0 : Marshal.GetLastWin32Error();
    } finally { ClosePrinter(h); }
  }
}
'@
$code = [RawQueue]::Send($env:COIPO_QUEUE, [IO.File]::ReadAllBytes($env:COIPO_FILE))
[Console]::Out.WriteLine("winspool=$code")
`;

/** What an error number of winspool means to the operator; null for success. */
export function winspoolError(code: number): AppError | null {
  const details = { cause: `winspool_${code}` };
  switch (code) {
    case 0:
      return null;
    case 5: // ERROR_ACCESS_DENIED
      return new AppError('PRINTER_REFUSED', details);
    case 28: // ERROR_OUT_OF_PAPER
      return new AppError('PRINTER_NO_PAPER', details);
    case 1722: // RPC_S_SERVER_UNAVAILABLE: the spooler, or the machine that shares the queue
    case 53: // ERROR_BAD_NETPATH
      return new AppError('PRINTER_UNREACHABLE', details);
    case 1801: // ERROR_INVALID_PRINTER_NAME
      return new AppError('PRINTER_UNKNOWN', details);
    default:
      return new AppError('PRINTER_OFF', details);
  }
}

function unreachable(message: string): AppError {
  return new AppError('PRINTER_UNREACHABLE', { cause: 'spooler_script' }, message);
}

/** A queue of the Windows spooler, by its name. Only its error table is tested outside Windows. */
export function windowsTransport({ queue }: { readonly queue: string }): Transport {
  return {
    async send(bytes, signal) {
      signal.throwIfAborted();
      const folder = await mkdtemp(join(tmpdir(), 'coipo-print-'));
      try {
        const file = join(folder, 'job.bin');
        await writeFile(file, bytes, { mode: 0o600 });
        const encoded = Buffer.from(SCRIPT, 'utf16le').toString('base64');
        const outcome = await runCommand(
          'powershell.exe',
          ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded],
          { env: { COIPO_QUEUE: queue, COIPO_FILE: file }, signal, timeoutMs: TIMEOUT_MS },
        ).catch((error: unknown) => {
          throw signal.aborted ? signal.reason : unreachable(String(error));
        });
        const code = /winspool=(\d+)/.exec(outcome.stdout)?.[1];
        if (code === undefined) throw unreachable(outcome.stderr);
        const error = winspoolError(Number(code));
        if (error) throw error;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
