import { addressFor, sendSigned } from '@hq/web/app/ask';
import type { Asked } from '@hq/web/app/ask';
import type { Endpoint } from '@shared/hq/endpoint';

/** The name HQ gives a file: `attachment; filename="…"`. */
export function fileNameOf(disposition: string | null): string | null {
  return /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1] ?? null;
}

/** Fetches a file of HQ and hands it to the browser to save. Throws `Refusal`: TOO_LARGE… */
export async function saveFile<E extends Endpoint>(
  call: E,
  asked: Asked<E>,
  otherwise: string,
): Promise<void> {
  const response = await sendSigned(addressFor(call, asked), { accept: '*/*' });
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? otherwise;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
