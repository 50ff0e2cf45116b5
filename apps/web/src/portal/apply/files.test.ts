import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("a file in parts goes on where the line was cut, and its receipt stays on the page", async () => {
  const { draftId, by } = await world.aDraft({ procedure: "x.honour", answers: {} });
  const me = world.browser(by);
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(4000, 7), Buffer.from([0xff, 0xd9])]);
  const bam = createHash("sha256").update(bytes).digest("hex");
  const said = { ten: "anh.jpg", loai: "image/jpeg", co: String(bytes.length), bam, khoa: `${bam}:anh.jpg` };
  const to = `/nop/${draftId}/entry/tep/entry.photo/phan`;
  const { upload } = (await me.post(to, said)).json<{ upload: string }>();
  const part = (at: number, end?: number) =>
    me.upload(to, { tai: upload, tu: String(at) }, { field: "part", name: "anh.jpg", type: "image/jpeg", bytes: bytes.subarray(at, end) });
  expect((await part(0, 1500)).json()).toEqual({ upload, received: 1500 });
  expect((await me.post(to, said)).json()).toEqual({ upload, received: 1500 });
  const done = (await part(1500)).json<{ id: string; hash: string; taken: string }>();
  expect(done).toMatchObject({ hash: bam.slice(0, 12), taken: expect.stringMatching(/^Đã nhận lúc \d\d:\d\d, /) });
  const page = await me.get(`/nop/${draftId}/entry`);
  expect(words(page)).toContain(done.taken);
  expect(page.body).toContain(done.hash);
  const stranger = world.browser(await world.aCitizen({ fullName: "Lê Văn Khác" }));
  expect((await stranger.post(to, said)).statusCode).toBe(404);
});

test("a file that may not be taken is refused in words", async () => {
  const { draftId, by } = await world.aDraft({ procedure: "x.honour", answers: {} });
  const me = world.browser(by);
  const to = `/nop/${draftId}/entry/tep/entry.photo/phan`;
  const big = await me.post(to, { ten: "a.jpg", loai: "image/jpeg", co: "99999999", bam: "", khoa: "k" });
  expect(big.statusCode).toBe(413);
  expect(big.json<{ error: string }>().error).toContain("10 MB");
});
