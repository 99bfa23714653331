import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeEscPos } from '@test/helpers/decode-escpos';

/** What is looked for on the printed text, and how the program names the PDF of the same paper. */
const PAPERS = [
  { name: 'ticket', title: /TICKET DE INGRESO/, about: /GHJK·12/ },
  { name: 'receipt', title: /COMPROBANTE/, about: /KRTV·62/ },
  { name: 'z', title: /\bZ\b/, about: /Se dio mal un vuelto/ },
] as const;

/** The bytes that reached the printer, one file a paper: `ticket.bin`. */
export function keepBytes(jobs: readonly Uint8Array[], folder: string): void {
  for (const { name, title, about } of PAPERS) {
    const job = jobs.find((bytes) => {
      const text = decodeEscPos(bytes).lines.join('\n');
      return title.test(text) && about.test(text);
    });
    if (!job) throw new Error(`no ${name} came out of the printer`);
    writeFileSync(join(folder, `${name}.bin`), job);
  }
}

/** The first PDF of each kind that the program kept: `ticket.pdf`. */
export function keepPdfs(papers: string, folder: string): void {
  const files = readdirSync(papers).toSorted();
  for (const { name } of PAPERS) {
    const file = files.find((it) => it.startsWith(`${name}-`));
    if (!file) throw new Error(`no PDF of a ${name} in ${papers}`);
    copyFileSync(join(papers, file), join(folder, `${name}.pdf`));
  }
}
