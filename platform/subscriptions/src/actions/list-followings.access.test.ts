import { giveHome } from "@motlan/exchange";
import { COMMUNE } from "@motlan/exchange/testing";
import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aPublisher, TOPIC } from "../testing/index.ts";
import { followTopic } from "./follow-topic.ts";
import { listFollowings } from "./list-followings.ts";

const publisher = await aPublisher();
const { asking } = publisher.nodes;
afterAll(() => publisher[Symbol.asyncDispose]());
const agencyId = newId();
await giveHome(asking.work(), COMMUNE, agencyId);

test("an official sees what their own agency's subsystems follow, another agency's nothing, and without the right nobody looks", async () => {
  const { id } = await followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending" });
  const permissions = ["subscriptions.see"];
  expect(await listFollowings(asking.db.work(anOfficial({ agencyId, permissions })))).toMatchObject([{ id }]);
  expect(await listFollowings(asking.db.work(anOfficial({ permissions })))).toEqual([]);
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId })])
    expect(await refusal(listFollowings(asking.db.work(actor)))).toBe("subscriptions/not-yours");
});
