import { completeStep } from "@motlan/dossiers";
import { aBoard, aStallAt, type Board, MEASURED, marketStall } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDesk, seenIn } from "./testing/open-desk.ts";

const desk = await openDesk(undefined, { procedures: [marketStall] });
const { world } = desk;
let board: Board;
beforeAll(async () => {
  board = await aBoard(world);
});
afterAll(() => desk[Symbol.asyncDispose]());

const at = (id: string, path = "") => `/ban-lam-viec/${id}${path}`;
const dateOf = (name: string) => ({ [`${name}.day`]: "20", [`${name}.month`]: "11", [`${name}.year`]: "2026" });
const stepIn = (html: string) => /name="step" value="([a-z-]+)"/.exec(html)?.[1] ?? "";
const asked = (html: string) => [...html.matchAll(/name="hoi" value="([\w.]+)"/g)].map(([, name]) => name ?? "");

test("two steps side by side: each official sees both, does their own, and fills in what it asks", async () => {
  const { id } = await aStallAt(world, board, "look");
  const page = await desk.get(board.site.actor, at(id));
  for (const words of [
    "2 việc song song",
    "Xem chỗ – Công chức chuyên môn",
    "Xét an toàn – Công chức tư pháp – hộ tịch",
    "Cán bộ điền ở bước này",
  ])
    expect(page.body).toContain(words);
  expect([stepIn(page.body), asked(page.body)]).toEqual(["site", ["site.area", "site.metOn", "site.note"]]);
  expect((await desk.get(board.safety.actor, "/ban-lam-viec")).body).toContain("2 việc song song");
  const form = { ...seenIn(page.body), step: "site", "hoi-buoc": "site", hoi: asked(page.body), checked: ["goods"] };
  const wrong = await desk.post(board.site.actor, at(id, "/hoan-thanh"), { ...form, "site.area": "300", ...dateOf("site.metOn") });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="300"');
  const large = await desk.post(board.site.actor, at(id, "/hoan-thanh"), { ...form, "site.area": "30", ...dateOf("site.metOn") });
  expect(large.statusCode).toBe(422);
  expect(asked(large.body)).toContain("site.why");
  const again = { ...form, hoi: asked(large.body), "site.area": "30", ...dateOf("site.metOn"), "site.why": "Bán vải khổ lớn" };
  expect((await desk.post(board.site.actor, at(id, "/hoan-thanh"), again)).statusCode).toBe(303);
  const filled = await desk.get(board.safety.actor, at(id));
  for (const words of ["Cán bộ đã điền", "Bán vải khổ lớn", "20/11/2026", "Quy trình"]) expect(filled.body).toContain(words);
  expect(filled.body).not.toContain("2 việc song song");
});

test("another agency is asked, waited for in sight, and its answer written down", async () => {
  const { id } = await aStallAt(world, board, "look");
  await completeStep(board.site.work(), { dossierId: id, revision: (await world.now(id)).revision, fields: MEASURED });
  const page = await desk.get(board.safety.actor, at(id, "/lay-y-kien"));
  for (const words of ["Hỏi Đội chữa cháy; họ có 1 ngày làm việc", "coi như đồng ý"]) expect(page.body).toContain(words);
  const empty = await desk.post(board.safety.actor, at(id, "/lay-y-kien"), seenIn(page.body));
  expect([empty.statusCode, empty.body.includes("Hãy ghi rõ nội dung cần cơ quan kia cho ý kiến")]).toEqual([422, true]);
  const sent = await desk.post(board.safety.actor, at(id, "/lay-y-kien"), { ...seenIn(page.body), question: "Lối thoát đủ rộng không?" });
  expect(sent.statusCode).toBe(303);
  const waits = await desk.get(board.safety.actor, at(id));
  for (const words of ["Chờ cơ quan khác cho ý kiến", "Đã lấy ý kiến Đội chữa cháy", "Chờ trả lời đến", "Ghi ý kiến trả lời"])
    expect(waits.body).toContain(words);
  const opinion = await desk.get(board.safety.actor, at(id, "/y-kien"));
  expect(opinion.body).toContain("Lối thoát đủ rộng không?");
  const none = await desk.post(board.safety.actor, at(id, "/y-kien"), seenIn(opinion.body));
  expect([none.statusCode, none.body.includes("Hãy chọn ý kiến của cơ quan được hỏi")]).toEqual([422, true]);
  const bare = await desk.post(board.safety.actor, at(id, "/y-kien"), { ...seenIn(opinion.body), said: "disagrees" });
  expect([bare.statusCode, bare.body.includes("thì ghi rõ nội dung")]).toEqual([422, true]);
  const kept = await desk.post(board.safety.actor, at(id, "/y-kien"), {
    ...seenIn(opinion.body),
    said: "conditions",
    words: "Có bình chữa cháy",
  });
  expect(kept.statusCode).toBe(303);
  expect((await desk.get(board.safety.actor, at(id))).body).toContain("Đồng ý kèm điều kiện: Có bình chữa cháy");
});

test("the deadline is extended once, with the new day shown before it is promised", async () => {
  const { id } = await aStallAt(world, board, "draft");
  const page = await desk.get(board.site.actor, at(id, "/gia-han"));
  for (const words of ["09:00, 30/11/2026", "09:00, 03/12/2026", "Hẹn lại thêm 3 ngày làm việc"]) expect(page.body).toContain(words);
  expect((await desk.post(board.site.actor, at(id, "/gia-han"), seenIn(page.body))).statusCode).toBe(422);
  const done = await desk.post(board.site.actor, at(id, "/gia-han"), { ...seenIn(page.body), words: "Mưa nên chưa đo được" });
  expect(done.statusCode).toBe(303);
  expect((await desk.follow(board.site.actor, done)).body).toContain("phiếu xin lỗi đang được gửi");
  const after = await desk.get(board.site.actor, at(id));
  expect(after.body).toContain("Đã gia hạn một lần");
  expect((await desk.get(board.site.actor, at(id, "/gia-han"))).statusCode).toBe(409);
});

describe("stopping", () => {
  test("needs a ground of the procedure or an act that is named, and words; then it is closed", async () => {
    const { id } = await aStallAt(world, board, "draft");
    const seen = seenIn((await desk.get(board.site.actor, at(id, "/dung"))).body);
    const empty = await desk.post(board.site.actor, at(id, "/dung"), seen);
    expect(empty.statusCode).toBe(422);
    for (const words of ["Hãy chọn căn cứ.", "Hãy ghi lý do để người dân hiểu."]) expect(empty.body).toContain(words);
    const unnamed = await desk.post(board.site.actor, at(id, "/dung"), { ...seen, ground: "khac", words: "Chợ đóng cửa" });
    expect([unnamed.statusCode, unnamed.body.includes("Hãy ghi văn bản làm căn cứ.")]).toEqual([422, true]);
    const law = { "van-ban": "Nội quy chợ thôn (giả định)", dieu: "Điều 9" };
    const stopped = await desk.post(board.site.actor, at(id, "/dung"), { ...seen, ground: "khac", ...law, words: "Chợ đóng cửa" });
    expect(stopped.statusCode).toBe(303);
    const closed = await desk.get(board.site.actor, at(id));
    for (const words of ["Đã dừng giải quyết", "Điều 9 Nội quy chợ thôn (giả định)", "Chợ đóng cửa"]) expect(closed.body).toContain(words);
  });
});

test("sent back from the draft: which of the steps that stood side by side is done again", async () => {
  const { id } = await aStallAt(world, board, "draft");
  const page = await desk.get(board.site.actor, at(id, "/tra-lai"));
  expect(page.body).toContain("Bước phải làm lại");
  const words = "Đo lại cho đúng";
  expect((await desk.post(board.site.actor, at(id, "/tra-lai"), { ...seenIn(page.body), words })).body).toContain(
    "Hãy chọn ít nhất một bước",
  );
  expect((await desk.post(board.site.actor, at(id, "/tra-lai"), { ...seenIn(page.body), words, buoc: ["site"] })).statusCode).toBe(303);
  expect(await world.now(id)).toMatchObject({ status: "open", step: "site", marks: {} });
});

test("whose step it is not is shown the dossier and who holds it, in either language", async () => {
  const { id } = await aStallAt(world, board, "look");
  for (const path of ["/lay-y-kien", "/y-kien", "/gia-han", "/dung"]) {
    const answer = await desk.get(board.clerk.actor, at(id, path));
    expect([path, answer.statusCode, answer.body.includes("Bước hiện tại không cho làm việc này")]).toEqual([path, 409, true]);
  }
  const english = await desk.get(board.site.actor, `${at(id)}?lang=en`);
  expect(english.statusCode).toBe(200);
});
