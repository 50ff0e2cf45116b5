/** What is still to happen, earliest first; of two at one instant the one that was said first. */
export interface Agenda {
  say(at: number, does: () => void): void;
  /** Goes through everything up to that instant; what is said meanwhile is gone through too. */
  run(until: number): void;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly does: () => void;
}

export function anAgenda(): Agenda {
  const heap: Entry[] = [];
  let order = 0;
  const before = (a: Entry | undefined, b: Entry | undefined): boolean =>
    a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.order < b.order));
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (one !== undefined && other !== undefined) [heap[a], heap[b]] = [other, one];
  };
  const rise = (from: number) => {
    for (let at = from; at > 0; at = (at - 1) >> 1) {
      if (!before(heap[at], heap[(at - 1) >> 1])) return;
      swap(at, (at - 1) >> 1);
    }
  };
  const sink = () => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = before(heap[right], heap[left]) ? right : left;
      if (!before(heap[least], heap[at])) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    say: (at, does) => rise(heap.push({ at, order: order++, does }) - 1),
    run: (until) => {
      for (let first = heap[0]; first !== undefined && first.at <= until; first = heap[0]) {
        const last = heap.pop();
        if (last !== undefined && heap.length > 0) {
          heap[0] = last;
          sink();
        }
        first.does();
      }
    },
  };
}
