import { type Actor, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { publishRegistry } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addresses } from "../declare.ts";
import { assignAddress, listAssignable } from "./assign-address.ts";
import { findAddresses } from "./find-addresses.ts";

const db = await testDatabase();
beforeAll(() => publishRegistry(db.work(), addresses));
afterAll(() => db[Symbol.asyncDispose]());

test.each<Actor>([stranger, aPerson(), anOfficial({ permissions: ["registries.record", "registries.amend"] })])(
  "$kind without the right gives no code",
  async (actor) => {
    const input = { text: "Số 1 phố Huế, Hà Nội", kind: "building", requestKey: "one" } as const;
    expect(await refusal(assignAddress(db.work(actor), input))).toBe("addresses/not-yours");
    expect(await refusal(listAssignable(db.work(actor), input.text))).toBe("addresses/not-yours");
  },
);

test("where a code is, anyone may ask", async () => {
  expect(await findAddresses(db.work(stranger), "Số 1 phố Huế, Hà Nội")).toEqual([]);
});
