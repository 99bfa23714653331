import { write } from '@main/core/core';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import { describe, expect, test } from 'vitest';
import { openDemoBooth } from '@test/helpers/booth';
import { dump } from '@test/helpers/dump';

describe('a use case is one transaction', () => {
  test('what it changed is told only when it is on disk', async () => {
    const { core } = await openDemoBooth();
    const heard: unknown[] = [];
    core.events.subscribe((event) => heard.push([event, core.db.$client.inTransaction]));
    write(core, ['spots.changed', 'app.changed'], () => {
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([
      ['spots.changed', false],
      ['app.changed', false],
    ]);
  });

  test('that fails leaves no row and tells nobody', async () => {
    const { core } = await openDemoBooth();
    const before = dump(core.db);
    const heard: string[] = [];
    core.events.subscribe((event) => heard.push(event));
    expect(() =>
      write(core, ['spots.changed'], (tx) => {
        nextNumber(tx, thisTerminal(tx).id, 'ticket');
        throw new Error('late');
      }),
    ).toThrow('late');
    expect(dump(core.db)).toEqual(before);
    expect(heard).toEqual([]);
  });

  test('that is on disk stays done when a listener fails', async () => {
    const { core } = await openDemoBooth();
    const unsubscribe = core.events.subscribe(() => {
      throw new Error('window gone');
    });
    expect(write(core, ['spots.changed'], () => 'done')).toBe('done');
    unsubscribe();
  });
});

test('who no longer listens is no longer told', async () => {
  const { core } = await openDemoBooth();
  const heard: string[] = [];
  const unsubscribe = core.events.subscribe((event) => heard.push(event));
  unsubscribe();
  core.events.emit('app.changed');
  expect(heard).toEqual([]);
});

describe('numbers', () => {
  test('are consecutive, each name by itself', async () => {
    const { core } = await openDemoBooth({ shift: false });
    const taken = write(core, [], (tx) => {
      const { id } = thisTerminal(tx);
      const names = ['z', 'z', 'ticket', 'z'] as const;
      return names.map((name) => nextNumber(tx, id, name));
    });
    expect(taken).toEqual([1, 2, 1, 3]);
  });

  test('of a transaction that failed are taken by the next one: no hole', async () => {
    const { core } = await openDemoBooth();
    const take = (fail: boolean) =>
      write(core, [], (tx) => {
        const number = nextNumber(tx, thisTerminal(tx).id, 'receipt');
        if (fail) throw new Error('printer on fire');
        return number;
      });
    expect(take(false)).toBe(1);
    expect(() => take(true)).toThrow('printer on fire');
    expect(take(false)).toBe(2);
  });
});
