interface Entry {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** What is going to happen, taken out in order of time; what was planned first wins a tie. */
export interface Agenda {
  add(at: number, act: () => void): void;
  /** Does everything up to and including an instant; what is added meanwhile takes part. */
  runUntil(until: number, before: (at: number) => void): void;
}

/** A binary heap. */
export function createAgenda(): Agenda {
  const heap: Entry[] = [];
  let planned = 0;
  const earlier = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    if (!x || !y) return false;
    return x.at !== y.at ? x.at < y.at : x.order < y.order;
  };
  const swap = (a: number, b: number): void => {
    const [x, y] = [heap[a], heap[b]];
    if (x && y) [heap[a], heap[b]] = [y, x];
  };

  function add(at: number, act: () => void): void {
    let index = heap.push({ at, order: planned++, act }) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!earlier(index, parent)) break;
      swap(index, parent);
      index = parent;
    }
  }

  function takeFirst(): void {
    swap(0, heap.length - 1);
    heap.pop();
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const child = earlier(left + 1, left) ? left + 1 : left;
      if (!earlier(child, index)) break;
      swap(child, index);
      index = child;
    }
  }

  return {
    add,
    runUntil: (until, before) => {
      for (let first = heap[0]; first && first.at <= until; first = heap[0]) {
        takeFirst();
        before(first.at);
        first.act();
      }
    },
  };
}
