import type { Layout } from '@shared/contracts/spots';
import { create } from 'zustand';
import { diffOf, draftOf, isSame } from './plan';
import type { Draft } from './plan';

const STEPS_KEPT = 100;

interface PlanState {
  /** What was saved when the draft was begun. */
  readonly base: Layout | null;
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  readonly zoneKey: string | null;
  readonly selection: ReadonlySet<string>;
  /** The spot that has the focus among them. */
  readonly focused: string | null;
  /** The plan is managed elsewhere: it can be walked through and not drawn on. */
  readonly locked: boolean;
}

const EMPTY: PlanState = {
  base: null,
  draft: [],
  past: [],
  future: [],
  zoneKey: null,
  selection: new Set(),
  focused: null,
  locked: false,
};

/** The plan being drawn. It outlives the screen: leaving the area loses nothing. */
export const usePlan = create<PlanState>(() => EMPTY);

export function isDirty({ base, draft }: PlanState): boolean {
  return base !== null && !isSame(diffOf(draft, base));
}

/** What main has now: taken over unless something is being drawn on another version. */
export function receiveLayout(layout: Layout): void {
  const state = usePlan.getState();
  if (isDirty(state)) {
    if (state.base?.version === layout.version) usePlan.setState({ base: layout });
    return;
  }
  beginFrom(layout);
}

export function beginFrom(layout: Layout): void {
  const { zoneKey, selection, locked } = usePlan.getState();
  const draft = draftOf(layout);
  const keys = new Set(draft.flatMap((zone) => zone.spots.map((spot) => spot.key)));
  usePlan.setState({
    ...EMPTY,
    locked,
    base: layout,
    draft,
    zoneKey: draft.some((zone) => zone.key === zoneKey) ? zoneKey : (draft[0]?.key ?? null),
    selection: new Set([...selection].filter((key) => keys.has(key))),
  });
}

export function lockPlan(locked: boolean): void {
  usePlan.setState({ locked });
}

/** One step of drawing, which can be taken back. */
export function draw(next: Draft | null, zoneKey = usePlan.getState().zoneKey): void {
  if (next === null || usePlan.getState().locked) return;
  usePlan.setState(({ draft, past, selection }) => ({
    draft: next,
    past: [...past, draft].slice(-STEPS_KEPT),
    future: [],
    selection: present(next, selection),
    zoneKey: next.some((zone) => zone.key === zoneKey) ? zoneKey : (next[0]?.key ?? null),
  }));
}

export function undo(): void {
  usePlan.setState(({ draft, past, future, selection }) => {
    const last = past.at(-1);
    if (!last) return {};
    return {
      draft: last,
      past: past.slice(0, -1),
      future: [draft, ...future],
      selection: present(last, selection),
    };
  });
  keepZone();
}

export function redo(): void {
  usePlan.setState(({ draft, past, future, selection }) => {
    const [next, ...rest] = future;
    if (!next) return {};
    return {
      draft: next,
      past: [...past, draft],
      future: rest,
      selection: present(next, selection),
    };
  });
  keepZone();
}

function keepZone(): void {
  usePlan.setState(({ draft, zoneKey }) => ({
    zoneKey: draft.some((zone) => zone.key === zoneKey) ? zoneKey : (draft[0]?.key ?? null),
  }));
}

function present(draft: Draft, selection: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set(draft.flatMap((zone) => zone.spots.map((spot) => spot.key)));
  return new Set([...selection].filter((key) => keys.has(key)));
}

export function select(keys: Iterable<string>, focused?: string | null): void {
  usePlan.setState({
    selection: new Set(keys),
    ...(focused !== undefined && { focused }),
  });
}

export function toggle(key: string): void {
  usePlan.setState(({ selection }) => {
    const next = new Set(selection);
    if (!next.delete(key)) next.add(key);
    return { selection: next, focused: key };
  });
}

export function showZone(zoneKey: string): void {
  usePlan.setState({ zoneKey, selection: new Set(), focused: null });
}
