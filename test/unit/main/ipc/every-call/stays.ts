import { checkIn, openDemoBooth, signInAs } from '@test/helpers/booth';
import { correction, spotNamed } from '@test/helpers/stays';
import { noting } from './noting';
import type { Made } from './noting';

/** What is out of the ordinary about stays. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth();
  const call = noting(booth, made);
  const { sessionId } = (await checkIn(booth, 'KRTV62')).stay;
  await signInAs(booth, 'Rodrigo Soto');
  await call('sessions.correct', correction(sessionId, { plate: 'KRTV63' }));
  await call('sessions.move', { sessionId, spotId: await spotNamed(booth, 'A9') });
  await call('sessions.replaceTicket', { sessionId, reason: 'se mojó' });
  await call('sessions.aged', { hours: 0 });
  await call('sessions.void', { sessionId, kind: 'forgotten', reason: 'ya no está' });
  await call('sessions.history', { text: 'KRTV' });
  await call('sessions.story', { sessionId });
}
