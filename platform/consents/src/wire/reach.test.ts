import { expect, test } from "vitest";
import { aReceiver } from "../testing/a-receiver.ts";
import { post } from "./reach.ts";

test("a name is looked up once, and the connection goes to what was looked at", async () => {
  await using receiver = await aReceiver();
  const url = receiver.url.replace("127.0.0.1", "localhost");
  const asked: string[] = [];
  const answers = [["127.0.0.1"], ["169.254.169.254"]];
  const resolve = async (host: string) => {
    asked.push(host);
    return answers.shift() ?? [];
  };
  expect(await post({ url, headers: {}, body: "{}" }, { loopback: true, resolve })).toEqual({ ok: true, value: 204 });
  expect(await post({ url, headers: {}, body: "{}" }, { loopback: true, resolve })).toMatchObject({ ok: false, why: "private-address" });
  expect(await post({ url, headers: {}, body: "{}" }, { loopback: true, resolve })).toMatchObject({ ok: false, why: "unreachable" });
  expect([asked, receiver.heard.length]).toEqual([["localhost", "localhost", "localhost"], 1]);
  expect(receiver.heard[0]?.headers).toMatchObject({ host: new URL(url).host, "content-type": "application/json" });
});

test("a receiver that does not speak TLS at an https address is away", async () => {
  await using receiver = await aReceiver();
  const url = receiver.url.replace("http:", "https:");
  expect(await post({ url, headers: {}, body: "{}" }, { loopback: true })).toMatchObject({ ok: false, why: "unreachable" });
});
