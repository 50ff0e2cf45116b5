/** Alone, a client may have three quarters: somebody else always finds a place. */
const ALONE = 0.75;

export interface Place {
  leave(): void;
}

/** Something of which there are only so many, shared fairly. */
export interface Places {
  /** Nothing where the client has its share or all are taken; whoever has none always finds one. */
  enter(client: string): Place | undefined;
}

export function makePlaces(most: number): Places {
  const inside = new Map<string, number>();
  let total = 0;

  function hasPlace(client: string): boolean {
    const own = inside.get(client) ?? 0;
    if (own === 0) return true;
    const share = Math.min(most * ALONE, most / inside.size);
    return own < Math.max(1, Math.floor(share)) && total < most;
  }

  function leave(client: string): void {
    const own = (inside.get(client) ?? 1) - 1;
    if (own === 0) inside.delete(client);
    else inside.set(client, own);
    total -= 1;
  }

  return {
    enter(client) {
      if (!hasPlace(client)) return undefined;
      inside.set(client, (inside.get(client) ?? 0) + 1);
      total += 1;
      let isIn = true;
      return {
        leave: () => {
          if (isIn) leave(client);
          isIn = false;
        },
      };
    },
  };
}
