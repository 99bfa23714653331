import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { useLock } from '@ui/components/lock';
import { useTranslation } from 'react-i18next';
import { moveSpots } from './plan';
import type { DraftZone } from './plan';
import { CELL, cellsOf, rectBetween, spotsIn } from './plan-geometry';
import { draw, select, toggle, usePlan } from './plan-store';

interface Gesture {
  readonly kind: 'drag' | 'band';
  readonly startX: number;
  readonly startY: number;
  /** Selected before the rubber band was drawn, and kept with Shift or Ctrl. */
  readonly kept: ReadonlySet<string>;
  /** The spot pressed, to be selected alone if nothing was dragged. */
  readonly pressed: string | null;
}

/** Less than this is a click. */
const SLACK = 6;

/** Dragging what is selected and drawing a rubber band; nothing is rendered while the pointer moves. */
export function usePlanPointer(
  zone: DraftZone,
  plan: RefObject<HTMLDivElement | null>,
  say: (words: string) => void,
) {
  const { t } = useTranslation('spots');
  const lock = useLock();
  const gesture = useRef<Gesture | null>(null);
  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = plan.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const show = (name: string, value: string | null): void => {
    if (value === null) plan.current?.style.removeProperty(name);
    else plan.current?.style.setProperty(name, value);
  };
  const showBand = (rect: ReturnType<typeof rectBetween> | null): void => {
    const band = plan.current?.querySelector<HTMLElement>('.band');
    if (!band) return;
    band.style.display = rect ? 'block' : 'none';
    if (!rect) return;
    band.style.left = `${rect.left}px`;
    band.style.top = `${rect.top}px`;
    band.style.width = `${rect.right - rect.left}px`;
    band.style.height = `${rect.bottom - rect.top}px`;
  };
  const end = (): void => {
    gesture.current = null;
    show('--drag-x', null);
    show('--drag-y', null);
    showBand(null);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const target = event.target instanceof Element ? event.target.closest('[data-spot]') : null;
    const key = target?.getAttribute('data-spot') ?? null;
    const { x, y } = at(event);
    const { selection } = usePlan.getState();
    const adds = event.shiftKey || event.ctrlKey;
    if (key !== null && adds) {
      toggle(key);
      return;
    }
    if (key !== null && !selection.has(key)) select([key], key);
    if (key === null && !adds) select([]);
    const kept = adds ? selection : new Set<string>();
    const kind = key === null ? 'band' : 'drag';
    gesture.current = { kind, startX: x, startY: y, kept, pressed: key };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const now = gesture.current;
    if (!now) return;
    const { x, y } = at(event);
    if (now.kind === 'band') {
      showBand(rectBetween(now.startX, now.startY, x, y));
      return;
    }
    if (lock) return;
    const cells = cellsOf(x - now.startX, y - now.startY);
    show('--drag-x', `${cells.dx * CELL.width}px`);
    show('--drag-y', `${cells.dy * CELL.height}px`);
  };
  const onPointerUp = (event: PointerEvent): void => {
    const now = gesture.current;
    if (!now) return;
    end();
    const { x, y } = at(event);
    if (now.kind === 'band') {
      const found = spotsIn(zone.spots, rectBetween(now.startX, now.startY, x, y));
      select([...now.kept, ...found]);
      if (found.length > 0) say(t('selected', { count: now.kept.size + found.length }));
      return;
    }
    const isClick = Math.hypot(x - now.startX, y - now.startY) < SLACK;
    if (isClick) {
      if (now.pressed !== null) select([now.pressed], now.pressed);
      return;
    }
    if (lock) return say(lock.words);
    const { dx, dy } = cellsOf(x - now.startX, y - now.startY);
    const { draft, selection } = usePlan.getState();
    const moved = moveSpots(draft, zone.key, selection, dx, dy);
    draw(moved);
    if (!moved && (dx !== 0 || dy !== 0)) say(t('noRoom'));
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end };
}
