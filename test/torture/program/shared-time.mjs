// @ts-check
// Loaded before a program of the torture (`node --import`): its clocks are those of `shared-time.ts`, so that
// cars stay for hours while the torture takes seconds, and booth and headquarters agree on the hour.
import { openSync, readSync } from 'node:fs';

const path = process.env['COIPO_TORTURE_TIME'];
if (path !== undefined) {
  const file = openSync(path, 'r');
  const RealDate = Date;
  const realNow = Date.now;
  const words = new Float64Array(3);
  const bytes = new Uint8Array(words.buffer);
  let readAt = 0;

  const now = () => {
    const real = realNow();
    if (real !== readAt) {
      readSync(file, bytes, 0, 24, 0);
      readAt = real;
    }
    const [realBase = 0, base = 0, speed = 1] = words;
    return base + (real - realBase) * speed;
  };

  const SharedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [Math.floor(now())] : args, newTarget),
    apply: () => new RealDate(Math.floor(now())).toString(),
    get: (target, name) =>
      name === 'now' ? () => Math.floor(now()) : Reflect.get(target, name, target),
  });
  globalThis.Date = SharedDate;
  const begun = now();
  Object.defineProperty(performance, 'now', { value: () => now() - begun });
}
