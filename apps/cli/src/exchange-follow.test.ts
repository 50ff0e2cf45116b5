import { COMMUNE } from "@motlan/exchange/testing";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { aPublisher, TOPIC } from "@motlan/subscriptions/testing";
import { afterAll, expect, test } from "vitest";
import { Mistyped, runFollow } from "./exchange-follow.ts";

const publisher = await aPublisher();
const { asking, giving, relist } = publisher.nodes;
afterAll(() => publisher[Symbol.asyncDispose]());

async function say(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  await runFollow(asking.work(), asking.exchange, args, (line) => lines.push(line));
  return lines.join("\n");
}
const idIn = (said: string) => /[0-9a-f-]{36}/.exec(said)?.[0] ?? "";

test("a topic is followed from a day on, its events come, and it is ended", async () => {
  await publisher.register({ fullName: "Trước đó" });
  await publisher.publish();
  expect(await say("followings")).toContain("chưa nhận chủ đề nào");
  const id = idIn(await say("follow", TOPIC, "--as", COMMUNE, "--purpose", "lending", "--since", "2020-01-01"));
  expect(await say("followings")).toMatch(new RegExp(`${id} {2}${TOPIC} \\(lending\\)\\n.*${COMMUNE}.*nothing came yet`));
  await publisher.settle();
  expect(await say("followings")).toContain("vn.motlan.library.member");
  expect(await say("follow", TOPIC, "--as", COMMUNE, "--purpose", "lending")).toBe(`✓ ${id}: đã nhận từ trước / followed already`);
  expect(await say("follow", TOPIC, "--as", COMMUNE, "--purpose", "lending", "--since", "2020-01-01")).toContain(`${id}: được gửi lại`);
  expect(await say("unfollow", id)).toBe(`✓ ${id}`);
  expect(await say("followings")).toContain("chưa nhận chủ đề nào");
});

test("a publisher that is away does not keep us listening, and is said not to know", async () => {
  const id = idIn(await say("follow", TOPIC, "--as", COMMUNE, "--purpose", "lending"));
  const { listed } = giving;
  await relist({ ...listed, url: "https://127.0.0.1:9" });
  expect(await say("unfollow", id)).toContain("bên phát chưa biết");
  expect(await say("followings")).toContain("chưa nhận chủ đề nào");
  await relist(listed);
});

test("what the publisher or the exchange refuses is thrown, and nothing stays", async () => {
  expect(await refusal(say("follow", TOPIC, "--as", COMMUNE, "--purpose", "khac"))).toBe("exchange/purpose-not-granted");
  expect(await say("followings")).toContain("chưa nhận chủ đề nào");
});

test.each([
  ["half a topic", ["follow", "VN/GOV/1", "--as", COMMUNE]],
  ["no subsystem", ["follow", TOPIC]],
  ["a time that is none", ["follow", TOPIC, "--as", COMMUNE, "--since", "hôm qua"]],
  ["an hour without its zone", ["follow", TOPIC, "--as", COMMUNE, "--since", "2026-11-01T08:00"]],
  ["an option there is not", ["follow", TOPIC, "--at", COMMUNE]],
  ["an end of nothing", ["unfollow"]],
  ["an end of what is not there", ["unfollow", newId()]],
])("mistyped: %s", async (_, args) => {
  await expect(say(...args)).rejects.toBeInstanceOf(Mistyped);
});
