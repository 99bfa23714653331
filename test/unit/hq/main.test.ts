import { spawnSync } from 'node:child_process';
import { builtHq, HqDidNotStart, startHq } from '@test/helpers/hq-process';
import type { HqProcess } from '@test/helpers/hq-process';
import { temporaryFolder } from '@test/helpers/booth';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

async function start(environment: Record<string, string>): Promise<HqProcess> {
  const hq = await startHq(environment);
  onTestFinished(() => hq.kill());
  return hq;
}

describe('the program', { timeout: 120_000 }, () => {
  test('listens and says where; another one is kept from its folder, with words and no stack', async () => {
    const folder = join(temporaryFolder(), 'data');
    const hq = await start({ HQ_DATA_DIR: folder });
    const ready = await fetch(`${hq.url}/health/ready`);
    expect(await ready.json()).toEqual({ status: 'ready' });
    const second = await startHq({ HQ_DATA_DIR: folder }).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(HqDidNotStart);
    expect((second as Error).message).toMatch(/^Another HQ is running on .*\n$/);
    expect((await fetch(`${hq.url}/health/ready`)).status).toBe(200);
    expect(await hq.stop()).toBe(0);
    expect(hq.log()).toContain('"stopped"');
  });

  test('tells every fault of its environment and leaves', async () => {
    const refused = startHq({ HQ_PORT: 'x', HQ_LOG_LEVEL: 'loud' });
    await expect(refused).rejects.toThrow(/HQ_PORT: .*\n.*HQ_LOG_LEVEL: /);
  });

  test('makes rows again by a command instead of serving, and knows no other command', async () => {
    const program = await builtHq();
    const env = { HQ_DATA_DIR: join(temporaryFolder(), 'data'), HQ_LOG_LEVEL: 'warn' };
    const done = (...words: string[]) =>
      spawnSync(process.execPath, [program, ...words], { env, encoding: 'utf8' });
    expect(done('reproject')).toMatchObject({ status: 0, stderr: '' });
    expect(done('reproject', 'nowhere')).toMatchObject({ status: 1 });
    expect(done('dance')).toMatchObject({ status: 1, stderr: 'unknown: dance\n' });
  });
});
