import type { IncomingMessage } from "node:http";
import { LARGEST_BODY, lengthOf, readBody } from "./body.ts";

/** Bytes of bodies that may be in memory at once on one side of the exchange, and the share of whoever is alone: ours. */
const MOST = 256 * 1024 * 1024;
const ALONE = 0.75;

interface Held {
  /** Of what was taken, so many bytes are needed. */
  keep(bytes: number): void;
  leave(): void;
}

/** Memory for bodies, shared fairly: who finds none waits, unread, for what its own earlier ones hold. Whoever holds nothing always finds some. */
export interface BodyRoom {
  enter(client: string, bytes: number): Promise<Held>;
}

interface Waiting {
  readonly client: string;
  readonly bytes: number;
  readonly go: () => void;
}

export function makeBodyRoom({ most = MOST }: { readonly most?: number } = {}): BodyRoom {
  const inside = new Map<string, number>();
  let waiting: readonly Waiting[] = [];
  let total = 0;

  function hasRoom({ client, bytes }: Waiting): boolean {
    const own = inside.get(client) ?? 0;
    if (own === 0) return true;
    const share = Math.min(most * ALONE, most / inside.size);
    return own + bytes <= share && total + bytes <= most;
  }

  function add(client: string, bytes: number): void {
    const own = (inside.get(client) ?? 0) + bytes;
    if (own === 0) inside.delete(client);
    else inside.set(client, own);
    total += bytes;
  }

  function letIn(): void {
    waiting = waiting.filter((one) => {
      if (!hasRoom(one)) return true;
      add(one.client, one.bytes);
      one.go();
      return false;
    });
  }

  function hold(client: string, bytes: number): Held {
    let held = bytes;
    const keep = (needed: number) => {
      if (needed >= held) return;
      add(client, needed - held);
      held = needed;
      letIn();
    };
    return { keep, leave: () => keep(0) };
  }

  return {
    async enter(client, bytes) {
      if (bytes > 0)
        await new Promise<void>((go) => {
          waiting = [...waiting, { client, bytes, go }];
          letIn();
        });
      return hold(client, bytes);
    },
  };
}

interface Bodied {
  readonly room: BodyRoom;
  /** Whose share it takes. */
  readonly client: string;
  readonly message: IncomingMessage;
  readonly largest?: number;
}

/** What is done with a body, or with its being too large; its memory is somebody else's again when it is done. */
export async function withBody<Result>(
  { room, client, message, largest = LARGEST_BODY }: Bodied,
  act: (body: Buffer | "too-large") => Promise<Result>,
): Promise<Result> {
  // A body that says no length may have any.
  const length = lengthOf(message) ?? largest;
  const held = await room.enter(client, length > largest ? 0 : length);
  try {
    const body = await readBody(message, largest);
    if (body !== "too-large") held.keep(body.length);
    return await act(body);
  } finally {
    held.leave();
  }
}
