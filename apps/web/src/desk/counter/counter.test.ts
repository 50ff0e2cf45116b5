import { listPersonalPapers } from "@motlan/documents";
import { counterStall } from "@motlan/dossiers/testing";
import { parsePersonalNumber, writeCitizenCard } from "@motlan/formats";
import { localDate, newId, stranger } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { plain } from "../../testing/posted.ts";
import { openDesk } from "../testing/open-desk.ts";

const desk = await openDesk("2026-11-20T09:00:00+07:00", { procedures: [counterStall] });
afterAll(() => desk[Symbol.asyncDispose]());
const { clerk, officer, world } = desk;
const QUAY = "/ban-lam-viec/quay";
const NEW = `${QUAY}/moi/${counterStall.code}`;

async function opened(fields: Record<string, string> = {}): Promise<{ readonly path: string; readonly number: string }> {
  const { values } = await world.aCitizen({ fullName: "Lê Thị Mận" });
  const number = String(values.personalNumber);
  const answer = await desk.post(clerk.actor, NEW, { the: number, ...fields });
  expect(answer.statusCode).toBe(303);
  return { path: String(answer.headers.location), number };
}

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const hiddenIn = (html: string, name: string) => plain(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "");

async function filled(path: string): Promise<string> {
  const ban = hiddenIn((await desk.get(clerk.actor, path)).body, "ban");
  const fields = { hoi: "stall.sells", "stall.sells": "cloth", "co-quan": world.agency.id, nhan: "counter", ban };
  const answer = await desk.post(clerk.actor, path, fields);
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
}

test("from the search to the receipt: scanned, filled in, read, signed on paper, received", async () => {
  const start = await desk.get(clerk.actor, `${QUAY}?q=cho ban hang`);
  expect(start.body).toContain(NEW);
  expect((await desk.get(clerk.actor, `${QUAY}?q=vai voc`)).body).toContain(NEW);
  expect((await desk.get(clerk.actor, `${QUAY}?q=khong co`)).body).toContain("Không có thủ tục nào nhận tại quầy khớp");
  const { path } = await opened();
  const page = await desk.get(clerk.actor, path);
  expect(page.body).toContain("Lê Thị Mận");
  expect(page.body).toContain("Nộp trực tiếp tại quầy");
  const empty = await desk.post(clerk.actor, path, { hoi: "stall.sells", ban: "1" });
  expect([empty.statusCode, empty.body.includes("Bán gì")]).toEqual([422, true]);
  const review = await filled(path);
  expect(review).toBe(`${path}/xem`);
  const seen = await desk.get(clerk.actor, review);
  expect(seen.body).toContain("Vải vóc");
  const bare = await desk.post(clerk.actor, review, {});
  expect(bare.statusCode).toBe(422);
  expect(bare.body).toContain("Hãy đánh dấu: Hàng bán rõ ràng");
  expect(bare.body).toContain("Hãy để người nộp ký vào khung");
  const ticks = { checked: "goods", "tren-giay": "1", khoa: hiddenIn(seen.body, "khoa"), "da-xem": hiddenIn(seen.body, "da-xem") };
  const [first, second] = await Promise.all([1, 2].map(() => desk.post(clerk.actor, review, ticks)));
  expect([first?.statusCode, second?.headers.location]).toEqual([303, first?.headers.location]);
  await world.runJobs();
  const received = await desk.get(clerk.actor, String(first?.headers.location));
  expect(received.body).toContain("In giấy tiếp nhận và hẹn trả");
  const [, paper = ""] = /href="([^"]+\/giay\/[0-9a-f-]{36})"/.exec(received.body) ?? [];
  expect((await desk.get(clerk.actor, paper)).headers["content-type"]).toBe("application/pdf");
  expect((await desk.get(clerk.actor, path)).headers.location).toBe(first?.headers.location);
});

test("a paper compared with its original is a sealed copy among the person's papers, and is used again next time", async () => {
  const citizen = await world.aCitizen({ fullName: "Trần Văn Bốn" });
  const the = String(citizen.values.personalNumber);
  const open = async () => String((await desk.post(clerk.actor, NEW, { the, khoa: newId() })).headers.location);
  const path = await open();
  const fields = { hoi: "stall.sells", "stall.sells": "cloth", "co-quan": world.agency.id, nhan: "counter" };
  const plan = { field: "stall.plan", name: "so-do.png", type: "image/png", bytes: PIXEL };
  const ban = hiddenIn((await desk.get(clerk.actor, path)).body, "ban");
  expect((await desk.upload(clerk.actor, path, { ...fields, ban }, plan)).headers.location).toBe(`${path}/xem`);
  const seen = await desk.get(clerk.actor, `${path}/xem`);
  expect(seen.body).toContain("Giấy tờ đã đối chiếu với bản chính");
  const signed = { khoa: hiddenIn(seen.body, "khoa"), "da-xem": hiddenIn(seen.body, "da-xem"), checked: "goods", "so-sanh": "stall.plan" };
  const signature = { field: "chu-ky", name: "chu-ky.png", type: "image/png", bytes: PIXEL };
  expect((await desk.upload(clerk.actor, `${path}/xem`, signed, signature)).statusCode).toBe(303);
  await world.runJobs();
  const next = await open();
  const offered = await desk.get(clerk.actor, next);
  expect(offered.body).toContain("Dùng lại bản đã nộp ngày 20/11/2026 (người dân đồng ý)");
  const again = {
    ...fields,
    ban: hiddenIn(offered.body, "ban"),
    "dung-lai": /name="dung-lai" value="([^"]+)"/.exec(offered.body)?.[1] ?? "",
  };
  expect((await desk.post(clerk.actor, next, again)).statusCode).toBe(303);
  expect((await desk.get(clerk.actor, `${next}/xem`)).body).toContain("Sơ đồ chỗ bán (nếu có).pdf");
  const own = await listPersonalPapers(citizen.work(), citizen.actor.personId);
  expect(own).toMatchObject([{ source: "copy", sealed: true, uses: [{ agencyId: world.agency.id }] }]);
});

test("a card whose name the database does not know is told to the clerk", async () => {
  const { values } = await world.aCitizen({ fullName: "Lê Thị Mận", personalNumber: "001190555111", dateOfBirth: "1990-05-01" });
  const number = parsePersonalNumber(String(values.personalNumber));
  if (!number.ok) throw new Error("no number");
  const card = { number: number.value, fullName: "LÊ THỊ MƠ", bornOn: localDate("1990-05-01"), sex: "female" as const, residence: "Láng" };
  const answer = await desk.post(clerk.actor, NEW, { the: writeCitizenCard(card) });
  expect((await desk.follow(clerk.actor, answer)).body).toContain("Thẻ và dữ liệu dân cư khác nhau: họ tên");
});

test("what was scanned wrong, and an envelope without its number, come back with what to do", async () => {
  const wrong = await desk.post(clerk.actor, NEW, { the: "0123" });
  expect([wrong.statusCode, wrong.body.includes("Chưa đọc được mã thẻ")]).toEqual([422, true]);
  const { values } = await world.aCitizen();
  const the = String(values.personalNumber);
  const day = { "ngay.day": "19", "ngay.month": "11", "ngay.year": "2026", gio: "14:30" };
  const noNumber = await desk.post(clerk.actor, NEW, { the, cach: "post", "don-vi": "Bưu điện", ...day });
  expect([noNumber.statusCode, noNumber.body.includes("số hiệu bưu gửi trên bì thư")]).toEqual([422, true]);
  const noHour = await desk.post(clerk.actor, NEW, { the, cach: "post", "don-vi": "Bưu điện", "so-hieu": "EB1", ...day, gio: "trưa" });
  expect([noHour.statusCode, noHour.body.includes("Hãy ghi ngày giờ nhận được")]).toEqual([422, true]);
  const noMandate = await desk.post(clerk.actor, NEW, { the, thay: "1", "the-thay": "001190000001" });
  expect([noMandate.statusCode, noMandate.body.includes("Hãy ghi giấy ủy quyền")]).toEqual([422, true]);
  const sent = await desk.post(clerk.actor, NEW, { the, cach: "post", "don-vi": "Bưu điện", "so-hieu": "EB1", ...day });
  expect((await desk.follow(clerk.actor, sent)).body).toContain("Qua bưu chính");
});

test("an application can be saved half done, found again, and thrown away", async () => {
  const { path } = await opened();
  expect((await desk.post(clerk.actor, path, { hoi: "stall.sells", luu: "1", ban: "1" })).headers.location).toBe(path);
  expect((await desk.get(clerk.actor, QUAY)).body).toContain(path);
  const gone = await desk.post(clerk.actor, path, { bo: "1" });
  expect((await desk.follow(clerk.actor, gone)).body).toContain("Đã bỏ tờ khai");
  expect((await desk.get(clerk.actor, path)).statusCode).toBe(404);
});

test("the counter is for clerks of a desk: an officer is refused, another desk finds nothing", async () => {
  const { path } = await opened();
  const other = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  expect((await desk.get(officer.actor, QUAY)).statusCode).toBe(403);
  for (const page of [path, `${path}/xem`]) expect((await desk.get(other.actor, page)).statusCode).toBe(404);
  expect((await desk.get(clerk.actor, `${QUAY}/nhan-ho`)).body).toContain("Chưa nhận hộ hồ sơ nào");
});

test("numbers in the hall: taken at the machine, called with one key, shown on the board, the wait measured", async () => {
  const calling = `${QUAY}/goi-so`;
  const page = await desk.get(clerk.actor, calling);
  expect(page.body).toContain("Chưa gọi ai");
  const [kiosk = "", key = ""] = /\/lay-so\/([0-9a-f-]{36})/.exec(page.body) ?? [];
  const machine = await desk.get(stranger, kiosk);
  const khoa = hiddenIn(machine.body, "khoa");
  const [one, two] = await Promise.all([1, 2].map(() => desk.post(stranger, kiosk, { khoa })));
  expect([one?.statusCode, two?.headers.location]).toEqual([303, one?.headers.location]);
  const ticket = String(one?.headers.location);
  expect((await desk.get(stranger, ticket)).body).toContain("Trước bạn còn 0 người");
  expect((await desk.get(stranger, `/bang-so/${key}`)).body).toContain("Chưa gọi số nào");
  const nameless = await desk.post(clerk.actor, calling, { quay: " " });
  expect([nameless.statusCode, nameless.body.includes("Hãy ghi số quầy của bạn")]).toEqual([422, true]);
  expect((await desk.post(clerk.actor, calling, { quay: "3" })).statusCode).toBe(303);
  expect((await desk.get(stranger, `/bang-so/${key}`)).body).toContain("Quầy 3");
  expect((await desk.get(stranger, ticket)).body).toContain("mời đến quầy 3");
  const so = hiddenIn((await desk.get(clerk.actor, calling)).body, "so");
  await desk.post(clerk.actor, calling, { so, viec: "goi-lai" });
  expect((await desk.post(clerk.actor, calling, { so, viec: "xong" })).statusCode).toBe(303);
  expect((await desk.post(clerk.actor, calling, { so, viec: "vang" })).body).toContain("Số này không còn ở quầy của bạn");
  expect((await desk.get(stranger, ticket)).body).toContain("Số này đã xong");
  expect((await desk.get(stranger, "/bang-so/x")).statusCode).toBe(404);
  expect((await desk.get(officer.actor, calling)).statusCode).toBe(403);
});
