import { DEMO_PIN } from '@shared/kernel/demo';
import type { Random } from '@cli/simulate/random';
import type { Acknowledged, Complaint } from '@test/torture/acknowledged';
import { Unanswered } from '@test/torture/booth-process';
import type { BoothProcess } from '@test/torture/booth-process';
import { Desk } from './desk';
import { collect, giveBackAll, giveBackSome } from './money-back';
import { closeShift, countDrawer, moveCash, openShift } from './shifts';
import { checkIn, leave, letOutFree, payLater, undo } from './stays';

/** Somebody who works at the booth without a pause, and writes down every answer. */
export class Driver {
  /** Asked for and refused or done, since the beginning. */
  done = 0;
  /** Ids of the backups that were acknowledged. */
  readonly backups: string[] = [];
  readonly #desk: Desk;
  #userId: string | null = null;

  constructor(random: Random, known: () => Acknowledged) {
    this.#desk = new Desk(random, known);
  }

  get complaints(): Complaint[] {
    return this.#desk.complaints;
  }

  /** Refusals because of the disk. */
  get refusedByDisk(): number {
    return this.#desk.refusedByDisk;
  }

  /** After a start: who is here, and what there is to do. */
  async signIn(booth: BoothProcess): Promise<void> {
    const desk = this.#desk;
    desk.sitDown(booth);
    if (this.#userId === null) {
      const tiles = await booth.call('access.tiles', {});
      this.#userId = tiles.find((it) => it.role === 'admin')?.userId ?? '';
    }
    await booth.call('access.signIn', { userId: this.#userId, pin: DEMO_PIN });
    const { shift } = await booth.call('app.state', {});
    desk.shift = shift;
    const stays = await booth.call('sessions.search', { text: '', limit: 200 });
    desk.inside = stays.map((it) => it.sessionId);
    desk.paid = [];
  }

  /** One thing after the other until the booth is gone. */
  async work(): Promise<void> {
    try {
      for (;;) {
        await this.one();
        this.done += 1;
      }
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
  }

  async one(): Promise<void> {
    const desk = this.#desk;
    if (desk.shift === null) return openShift(desk);
    if (desk.shift.counted) return closeShift(desk);
    const { length } = desk.inside;
    const what = desk.random.weighted<(at: Desk) => Promise<void>>([
      [checkIn, length > 25 ? 4 : 40],
      [leave, length > 3 ? 38 : 2],
      [giveBackAll, 4],
      [giveBackSome, 4],
      [payLater, 3],
      [collect, 3],
      [letOutFree, 2],
      [undo, 2],
      [moveCash, 4],
      [countDrawer, 2],
    ]);
    await what(desk);
  }

  /** Behind everything else, as the clock does it. */
  backUp(): void {
    this.#desk.booth.call('backups.make', {}).then(
      ({ id }) => this.backups.push(id),
      () => {},
    );
  }
}
