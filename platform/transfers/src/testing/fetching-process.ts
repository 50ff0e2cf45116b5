import { exchangeOf, NodeWish } from "@motlan/exchange/testing";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { openBytes, startFetching } from "../module.ts";

const Wish = Type.Intersect([NodeWish, Type.Object({ folder: Type.String() })]);

/** A receiving node's fetching as a process of its own, so that it can be killed. */
process.once("message", (wish: unknown) => {
  if (!Value.Check(Wish, wish)) throw new Error("not a wish");
  startFetching(exchangeOf(wish), openBytes(wish.folder, { reserve: 0 }));
});
