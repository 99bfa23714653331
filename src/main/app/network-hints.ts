import { net, powerMonitor } from 'electron';

/** Looking costs nothing; the system tells nobody when a cable is put back. */
const LOOK_EVERY_MS = 2_000;

/** Calls back when the PC has a network again, or wakes up. Answers how to stop. */
export function onNetworkReturn(listener: () => void): () => void {
  let online = net.isOnline();
  const timer = setInterval(() => {
    const before = online;
    online = net.isOnline();
    if (online && !before) listener();
  }, LOOK_EVERY_MS);
  powerMonitor.on('resume', listener);
  return () => {
    clearInterval(timer);
    powerMonitor.off('resume', listener);
  };
}
