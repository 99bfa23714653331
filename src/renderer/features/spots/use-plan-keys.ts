import type { KeyboardEvent, RefObject } from 'react';
import { useLock } from '@ui/components/lock';
import { useTranslation } from 'react-i18next';
import { nudgeSpots, removeSpots } from './plan';
import type { DraftSpot, DraftZone } from './plan';
import { neighbourOf } from './plan-geometry';
import { draw, select, toggle, usePlan } from './plan-store';

const STEPS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What each key does on the plan; where something ends up is said. */
export function usePlanKeys(
  zone: DraftZone,
  plan: RefObject<HTMLDivElement | null>,
  say: (words: string) => void,
): (event: KeyboardEvent) => void {
  const { t } = useTranslation('spots');
  const lock = useLock();
  const spotAt = (event: KeyboardEvent): DraftSpot | undefined => {
    const key =
      event.target instanceof Element &&
      event.target.closest('[data-spot]')?.getAttribute('data-spot');
    return zone.spots.find((it) => it.key === key);
  };
  const focus = (key: string): void => {
    usePlan.setState({ focused: key });
    plan.current?.querySelector<HTMLElement>(`[data-spot="${key}"]`)?.focus();
  };
  const move = (dx: number, dy: number): void => {
    const { draft, selection } = usePlan.getState();
    if (lock) return say(lock.words);
    const moved = nudgeSpots(draft, zone.key, selection, dx, dy);
    draw(moved);
    const first = (moved ?? draft)
      .find((it) => it.key === zone.key)
      ?.spots.find((it) => selection.has(it.key));
    if (!first) return;
    const place = { code: first.code, column: first.x + 1, row: first.y + 1 };
    say(t(moved ? 'movedTo' : 'edge', { ...place, count: selection.size }));
    requestAnimationFrame(() => {
      const cell = plan.current?.querySelector(`[data-spot="${first.key}"]`);
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  };
  const walk = (spot: DraftSpot, dx: number, dy: number, extend: boolean): void => {
    const next = neighbourOf(zone.spots, spot, dx, dy);
    if (!next) return;
    if (extend) select([...usePlan.getState().selection, spot.key, next.key], next.key);
    focus(next.key);
  };
  const arrow = (event: KeyboardEvent, [dx, dy]: readonly [number, number]): void => {
    const spot = spotAt(event) ?? zone.spots[0];
    if (!spot) return;
    const walks = event.ctrlKey || event.shiftKey || usePlan.getState().selection.size === 0;
    if (walks) walk(spot, dx, dy, event.shiftKey);
    else move(dx, dy);
  };
  return (event) => {
    if (event.altKey || event.metaKey) return;
    const spot = spotAt(event);
    const { draft, selection } = usePlan.getState();
    const step = STEPS[event.key];
    if (step) arrow(event, step);
    else if (event.key === ' ' && spot) {
      toggle(spot.key);
      say(t(selection.has(spot.key) ? 'unmarked' : 'marked', { code: spot.code }));
    } else if (event.key.toLowerCase() === 'a' && event.ctrlKey) {
      select(zone.spots.map((it) => it.key));
      say(t('selected', { count: zone.spots.length }));
    } else if (event.key === 'Delete' && selection.size > 0 && lock) {
      say(lock.words);
    } else if (event.key === 'Delete' && selection.size > 0) {
      draw(removeSpots(draft, selection));
      say(t('removed', { count: selection.size }));
      const left = zone.spots.find((it) => !selection.has(it.key));
      if (left) focus(left.key);
    } else if (event.key === 'Escape' && selection.size > 0) {
      select([]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
