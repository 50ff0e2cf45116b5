import type { IncomingMessage } from "node:http";
import type { Fault } from "@motlan/kernel";
import { readBody, type Unkept } from "./body.ts";
import type { Place, Places } from "./places.ts";

interface Bodied {
  /** Long bodies that are in memory at once. */
  readonly places: Places;
  readonly client: string;
  readonly message: IncomingMessage;
  readonly largest?: number;
  /** Thrown at once where a long body has no place; without it the body is read to its end and not kept. */
  readonly refusal?: () => Fault;
}

/** What is done with a body; its place is somebody else's when it is done. */
export async function withBody<Result>(
  { places, client, message, largest, refusal }: Bodied,
  act: (body: Buffer | "too-large" | Unkept) => Promise<Result>,
): Promise<Result> {
  let place: Place | undefined;
  const mayKeep = () => {
    place = places.enter(client);
    if (place === undefined && refusal !== undefined) throw refusal();
    return place !== undefined;
  };
  try {
    return await act(await readBody(message, { mayKeep, ...(largest !== undefined && { largest }) }));
  } finally {
    place?.leave();
  }
}
