import { COMMUNE } from "@motlan/exchange/testing";
import { afterAll, expect, test } from "vitest";
import { aPublisher, TOPIC } from "../testing/index.ts";
import { followTopic, unfollowTopic } from "./follow-topic.ts";
import { listFollowings } from "./list-followings.ts";

const publisher = await aPublisher();
const { asking } = publisher.nodes;
afterAll(() => publisher[Symbol.asyncDispose]());

test("what a node hears is listed with the last event taken, until it is ended", async () => {
  expect(await listFollowings(asking.work())).toEqual([]);
  const { id } = await followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending" });
  const [silent] = await listFollowings(asking.work());
  expect(silent).toMatchObject({ id, client: COMMUNE, service: TOPIC, purpose: "lending", deliverTo: "inbox", last: undefined });
  await publisher.register();
  await publisher.settle();
  const [heard] = await listFollowings(asking.work());
  expect(heard?.last).toMatchObject({ type: "vn.motlan.library.member", receivedAt: expect.any(Date) });
  await unfollowTopic(asking.work(), asking.exchange, id);
  expect(await listFollowings(asking.work())).toEqual([]);
});
