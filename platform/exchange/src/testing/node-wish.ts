import { createPrivateKey } from "node:crypto";
import { systemClock } from "@motlan/kernel";
import { connect } from "@motlan/kernel/db";
import { type Static, Type } from "typebox";
import { type Exchange, makeExchange } from "../exchange.ts";

/** A node as a process of its own is told to be it. */
export const NodeWish = Type.Object({
  databaseUrl: Type.String(),
  node: Type.Object({
    instance: Type.String(),
    id: Type.String(),
    tls: Type.Object({ certificate: Type.String(), privateKey: Type.String() }),
    centre: Type.Object({ url: Type.String(), x: Type.String() }),
  }),
  signing: Type.Object({ id: Type.String(), pem: Type.String() }),
});

export function exchangeOf({ databaseUrl, node, signing }: Static<typeof NodeWish>): Exchange {
  const key = { id: signing.id, privateKey: createPrivateKey(signing.pem) };
  return makeExchange({ node: { ...node, signing: key }, pool: connect(databaseUrl, { max: 6 }), clock: systemClock });
}
