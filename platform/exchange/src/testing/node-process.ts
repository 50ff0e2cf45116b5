import { Type } from "typebox";
import { Value } from "typebox/value";
import { queryService } from "../actions/query-service.ts";
import { servePeers } from "../wire/peer-server.ts";
import { exchangeOf, NodeWish } from "./node-wish.ts";

const Query = Type.Object({ client: Type.String(), service: Type.String(), method: Type.String(), queryId: Type.String() });
const Wish = Type.Intersect([NodeWish, Type.Object({ query: Type.Optional(Query) })]);

/** One node as a process of its own, so that it can be killed: it serves, asks what it was told to, and says its port. */
process.once("message", (wish: unknown) => {
  if (!Value.Check(Wish, wish)) throw new Error("not a wish");
  const exchange = exchangeOf(wish);
  servePeers(exchange, { port: 0, host: "127.0.0.1" }).then(({ port }) => process.send?.(port));
  if (wish.query !== undefined) void queryService(exchange.begin(), exchange, wish.query);
});
