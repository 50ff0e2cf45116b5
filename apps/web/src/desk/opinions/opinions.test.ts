import { getDossierForDesk } from "@motlan/dossiers";
import { aBoard, aStallAt, type Board, marketStall, takeConsultationAsSilent } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, seenIn } from "../testing/open-desk.ts";

const desk = await openDesk(undefined, { procedures: [marketStall] });
const { world } = desk;
let board: Board;
let other: Board;
beforeAll(async () => {
  board = await aBoard(world);
  other = await aBoard(world, world.elsewhere.id);
});
afterAll(() => desk[Symbol.asyncDispose]());

const HERE = "/ban-lam-viec/lay-y-kien";
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";
const askAnother = async () => {
  const { id } = await aStallAt(world, board, "look");
  const path = `/ban-lam-viec/${id}/lay-y-kien`;
  const page = await desk.get(board.safety.actor, path);
  const form = {
    ...seenIn(page.body),
    step: "safety",
    question: "Lối thoát đủ rộng không?",
    "co-quan": world.elsewhere.id,
    muc: ["stall.sells"],
  };
  expect((await desk.post(board.safety.actor, path, form)).statusCode).toBe(303);
  const opinion = (await getDossierForDesk(board.safety.work(), id)).consultations[0]?.id ?? "";
  return { id, page, opinion };
};

test("a question with what was ticked reaches the other desk, is passed on and answered there; the asker writes nothing down", async () => {
  const { id, page, opinion } = await askAnother();
  for (const words of ["Cơ quan được hỏi", "Hỏi ngoài hệ thống: Đội chữa cháy", "Bán gì", "Vải vóc"]) expect(page.body).toContain(words);
  const asker = await desk.get(board.safety.actor, `/ban-lam-viec/${id}`);
  expect(asker.body).toContain("Xem phiếu lấy ý kiến");
  expect(asker.body).not.toContain("Ghi ý kiến trả lời");
  expect((await desk.get(other.clerk.actor, HERE)).body).toContain(`${HERE}/${opinion}`);
  const card = await desk.get(other.clerk.actor, `${HERE}/${opinion}`);
  for (const words of ["Lối thoát đủ rộng không?", "Vải vóc", "Giao trả lời"]) expect(card.body).toContain(words);
  expect(card.body).not.toContain("Ký và trả lời");
  const pass = (fields: Record<string, string>) =>
    desk.post(other.clerk.actor, `${HERE}/${opinion}/giao`, { revision: revisionIn(card.body), ...fields });
  expect((await pass({})).body).toContain("Hãy chọn người trả lời.");
  expect((await pass({ revision: "", to: "x" })).statusCode).toBe(422);
  expect((await pass({ to: board.site.actor.officialId })).statusCode).toBe(422);
  expect((await pass({ to: other.site.actor.officialId })).headers.location).toContain("xong=passed-on");
  const mine = await desk.get(other.site.actor, `${HERE}/${opinion}`);
  expect(mine.body).toContain("Ký và trả lời");
  const answer = (fields: Record<string, string>) =>
    desk.post(other.site.actor, `${HERE}/${opinion}/tra-loi`, { revision: revisionIn(mine.body), ...fields });
  expect((await answer({})).body).toContain("Hãy chọn ý kiến của cơ quan được hỏi.");
  expect((await answer({ said: "agrees", revision: "" })).statusCode).toBe(422);
  expect((await answer({ said: "disagrees" })).body).toContain("thì ghi rõ nội dung");
  expect((await answer({ said: "agrees", revision: "1" })).statusCode).toBe(409);
  const fields = { revision: revisionIn(mine.body), said: "conditions", words: "Có bình chữa cháy" };
  const file = { field: "van-ban", name: "cong-van.jpg", type: "image/jpeg", bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]) };
  expect((await desk.upload(other.site.actor, `${HERE}/${opinion}/tra-loi`, fields, file)).statusCode).toBe(303);
  await world.runJobs();
  expect((await desk.get(board.safety.actor, `/ban-lam-viec/${id}`)).body).toContain("Đồng ý kèm điều kiện: Có bình chữa cháy");
  const back = await desk.get(board.safety.actor, `${HERE}/${opinion}`);
  for (const words of ["Người ký", other.site.name, "Phiếu trả lời ý kiến (PDF)"]) expect(back.body).toContain(words);
  expect((await desk.get(board.safety.actor, `${HERE}/${opinion}/phieu`)).headers["content-type"]).toContain("application/pdf");
  const attached = new RegExp(`${HERE}/${opinion}/tep/[0-9a-f-]+`).exec(back.body)?.[0] ?? "";
  expect((await desk.get(board.safety.actor, attached)).headers["content-type"]).toContain("image/jpeg");
  expect((await desk.get(other.site.actor, `${HERE}?muc=da-tra-loi`)).body).toContain("Đồng ý kèm điều kiện");
});

test("a silence stands before the head until it is noted", async () => {
  const { id, opinion } = await askAnother();
  expect((await desk.get(board.head.actor, `${HERE}?muc=di`)).body).toContain("Đang chờ");
  await takeConsultationAsSilent(world.node(), { dossierId: id, consultationId: opinion });
  expect((await desk.get(board.site.actor, `${HERE}?muc=di`)).body).not.toContain("Đã biết");
  expect((await desk.get(board.head.actor, `${HERE}?muc=di`)).body).toContain("Đã biết");
  expect((await desk.post(board.head.actor, `${HERE}/${opinion}/da-biet`)).headers.location).toContain("xong=silence-noted");
  expect((await desk.get(board.head.actor, `${HERE}?muc=di`)).body).not.toContain("Im lặng quá hạn");
});

test("what was not asked of this agency is not there", async () => {
  const { opinion } = await askAnother();
  expect((await desk.get(other.site.actor, `${HERE}/${opinion}`)).statusCode).toBe(403);
  expect((await desk.get(board.clerk.actor, `${HERE}/khong-co`)).statusCode).toBe(404);
  expect((await desk.get(other.clerk.actor, HERE)).body).not.toContain("stall.sells");
});
