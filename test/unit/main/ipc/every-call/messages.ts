import { openDemoBooth } from '@test/helpers/booth';
import { tellMessage } from '@test/helpers/hq-messages';
import { noting } from './noting';
import type { Made } from './noting';

/** Whoever is signed in hears headquarters and says so. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth();
  const call = noting(booth, made);
  tellMessage(booth, 1, '019ab000-0000-7000-8000-0000000000f1', { text: 'Buenos días' });
  const [message] = await call('messages.list', {});
  await call('messages.acknowledge', { messageId: message?.messageId ?? '' });
}
