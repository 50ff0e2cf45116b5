import { issueDocument } from "@motlan/documents";
import { askForMore, completeStep, getDossierForDesk, refuseDossier } from "@motlan/dossiers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, hidden, type WebWorld, words } from "../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const HONOUR = { procedure: "x.honour", answers: { "entry.name": "Lê Thị Hoa", "entry.years": "12" } };

/** A dossier of the long kind, taken in by the clerk. */
async function takenIn() {
  const dossier = await world.aSubmitted(HONOUR);
  const clerk = await world.anOfficialOf("one-stop-clerk");
  await completeStep(clerk.work(), { dossierId: dossier.id, revision: dossier.revision });
  return { dossier, me: world.browser(dossier.by), clerk };
}

/** …and drafted: its applicant is to confirm. */
async function drafted() {
  const { dossier, me } = await takenIn();
  const officer = await world.anOfficialOf("civil-status-officer");
  await completeStep(officer.work(), { dossierId: dossier.id, revision: (await world.now(dossier.id)).revision });
  return { dossier, me };
}

describe("the agency asks for more", () => {
  test("every request stands at its question and is answered there", async () => {
    const dossier = await world.aSubmitted(HONOUR);
    const clerk = await world.anOfficialOf("one-stop-clerk");
    const faults = [{ at: "entry.years", words: "Ghi số năm theo sổ hộ khẩu." }, { words: "Cho biết ai giới thiệu." }];
    await askForMore(clerk.work(), { dossierId: dossier.id, revision: dossier.revision, faults });
    const me = world.browser(dossier.by);
    expect(words(await me.get(`/ho-so/${dossier.id}`))).toContain("Chờ bạn bổ sung");
    const page = await me.get(`/ho-so/${dossier.id}/bo-sung`);
    expect(words(page)).toContain("Ghi số năm theo sổ hộ khẩu.");
    const empty = await me.post(`/ho-so/${dossier.id}/bo-sung`);
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('href="#f-entry-years"');
    expect(empty.body).toContain('href="#f-loi-nhan"');
    const sent = await me.post(`/ho-so/${dossier.id}/bo-sung`, { "entry.years": "14", "loi-nhan": "Bác trưởng thôn giới thiệu." });
    expect(sent.headers.location).toBe(`/ho-so/${dossier.id}`);
    expect((await world.now(dossier.id)).answers).toMatchObject({ entry: { years: 14, name: "Lê Thị Hoa" } });
    expect((await me.get(`/ho-so/${dossier.id}/bo-sung`)).statusCode).toBe(303);
  });
});

describe("the draft of the result", () => {
  test("is shown line by line beside what was entered, and can be seen as printed", async () => {
    const { dossier, me } = await drafted();
    const page = await me.get(`/ho-so/${dossier.id}/du-thao`);
    expect(words(page)).toContain("Trên giấy sẽ ghi");
    expect(words(page)).toContain("Lê Thị Hoa");
    const print = await me.get(`/ho-so/${dossier.id}/du-thao/ban-in`);
    expect(print.headers["content-type"]).toBe("application/pdf");
    const stranger = world.browser(await world.aCitizen({ fullName: "Lê Văn Khác" }));
    expect((await stranger.get(`/ho-so/${dossier.id}/du-thao/ban-in`)).statusCode).toBe(404);
  });

  test("needs an answer, and words when it is wrong", async () => {
    const { dossier, me } = await drafted();
    const url = `/ho-so/${dossier.id}/du-thao`;
    const ban = hidden(await me.get(url), "ban");
    expect((await me.post(url, { ban })).statusCode).toBe(422);
    const wordless = await me.post(url, { ban, dung: "khong" });
    expect(wordless.statusCode).toBe(422);
    expect(wordless.body).toContain('href="#f-sua"');
    expect((await me.post(url, { ban, dung: "khong", sua: "Tên là Hòa." })).statusCode).toBe(303);
    expect((await world.now(dossier.id)).step).toBe("draft");
    expect(words(await me.get(`/ho-so/${dossier.id}`))).toContain("Tên là Hòa.");
  });

  test("is confirmed by one press, and the page says who has it next", async () => {
    const { dossier, me } = await drafted();
    const url = `/ho-so/${dossier.id}/du-thao`;
    const ban = hidden(await me.get(url), "ban");
    expect((await me.post(url, { ban, dung: "co" })).statusCode).toBe(303);
    const page = words(await me.get(`/ho-so/${dossier.id}`));
    expect(page).toContain("Bạn xác nhận bản dự thảo đúng");
    expect(page).toContain("Đang làm: Ghi sổ");
    const changed = await me.post(url, { ban, dung: "co" });
    expect(changed.statusCode).toBe(303);
  });
});

test("a dossier is withdrawn after being asked once more", async () => {
  const { dossier, me } = await takenIn();
  expect(words(await me.get(`/ho-so/${dossier.id}/rut`))).toContain(dossier.code);
  expect((await me.post(`/ho-so/${dossier.id}/rut`)).statusCode).toBe(303);
  expect(words(await me.get(`/ho-so/${dossier.id}`))).toContain("Đã rút");
  expect((await me.post(`/ho-so/${dossier.id}/rut`)).statusCode).toBe(422);
});

test("a refused dossier shows its reason and article, and can be rated in three taps", async () => {
  const dossier = await world.aSubmitted(HONOUR);
  const clerk = await world.anOfficialOf("one-stop-clerk");
  const refusal = { dossierId: dossier.id, revision: dossier.revision, ground: "stranger", words: "Không có tên trong sổ thôn." };
  await refuseDossier(clerk.work(), refusal);
  const me = world.browser(dossier.by);
  const page = words(await me.get(`/ho-so/${dossier.id}`));
  expect(page).toContain("Không có tên trong sổ thôn.");
  expect(page).toContain("Điều 5");
  expect(page.indexOf("Vì sao hồ sơ bị từ chối")).toBeLessThan(page.indexOf("Hồ sơ đang ở đâu"));
  expect(page).toContain("Vì sao hồ sơ bị từ chối");
  const url = `/ho-so/${dossier.id}/danh-gia`;
  const empty = await me.post(url);
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('href="#f-muc"');
  expect((await me.post(url, { muc: "3", xong: "chua" })).statusCode).toBe(303);
  expect(words(await me.get(`/ho-so/${dossier.id}`))).toContain("Cảm ơn bạn đã đánh giá");
});

test("my data: what is held in words, and who read it for which dossier", async () => {
  const dossier = await world.aSubmitted(HONOUR);
  const clerk = await world.anOfficialOf("one-stop-clerk");
  await getDossierForDesk(clerk.work(), dossier.id);
  const me = world.browser(dossier.by);
  const held = words(await me.get("/du-lieu-cua-toi"));
  expect(held).toContain("Số định danh cá nhân");
  expect(held).not.toContain("personalNumber");
  const own = await me.get("/du-lieu-cua-toi?xem=truy-cap&ca-toi=1");
  expect(words(own)).toContain("Chính bạn");
  expect((await me.get(`/du-lieu-cua-toi?ho-so=${dossier.id}`)).statusCode).toBe(200);
});

test("a document's public page says that it is genuine, and no more of a person than initials", async () => {
  const { by } = await world.aDraft();
  const record = await issueDocument(world.node(), {
    requestKey: "thu",
    kind: "dossier-receipt",
    name: { vi: "Giấy thử", en: "A trial" },
    template: { id: "testing/one", title: "Thử", page: "A5", blocks: [{ kind: "heading", text: "THỬ" }] },
    data: {},
    agency: { id: world.agency.id, name: world.agency.name.vi },
    subject: { personId: by.actor.personId, name: "Trần Thị Bình" },
    owner: { kind: "test", id: by.actor.personId },
  });
  await world.runJobs();
  const page = await world.browser().get(`/kiem-tra/${record.verifyCode.toLowerCase()}`);
  expect(page.statusCode).toBe(200);
  expect(words(page)).toContain("có thật và đang có hiệu lực");
  expect(words(page)).toContain("T. T. B.");
  expect(words(page)).not.toContain("Trần Thị Bình");
});

test("a file to check must be a signed PDF", async () => {
  const me = world.browser();
  const empty = await me.upload("/kiem-tra", {}, { field: "tep", name: "", type: "application/pdf", bytes: Buffer.alloc(0) });
  expect(empty.statusCode).toBe(422);
  const plain = await me.upload(
    "/kiem-tra",
    {},
    { field: "tep", name: "a.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.7\n") },
  );
  expect(plain.statusCode).toBe(422);
  expect(words(plain)).toContain("không phải là PDF có chữ ký số");
});

test("notices, sessions and a session that is not mine", async () => {
  const me = world.browser(await world.aCitizen());
  expect(words(await me.get("/thong-bao"))).toContain("Chưa có thông báo nào");
  expect((await me.post("/thong-bao")).statusCode).toBe(303);
  expect((await me.get("/tai-khoan")).statusCode).toBe(200);
  expect((await me.post("/tai-khoan")).statusCode).toBe(422);
});

test("an official signed in at the desk does not read a person's pages", async () => {
  const dossier = await world.aSubmitted(HONOUR);
  const clerk = world.browser(await world.anOfficialOf("one-stop-clerk"));
  expect((await clerk.get(`/ho-so/${dossier.id}`)).statusCode).toBe(403);
  expect((await clerk.get("/")).statusCode).toBe(200);
});

test("an agency's page and figures are public", async () => {
  const me = world.browser();
  await world.anOfficialOf("chair");
  const page = words(await me.get(`/co-quan/${world.agency.id}`));
  expect(page).toContain("Ủy ban nhân dân phường Láng");
  expect(page).toContain("Chủ tịch Ủy ban nhân dân");
  expect((await me.get(`/so-lieu/${world.agency.id}?ky=3`)).statusCode).toBe(200);
  expect((await me.get("/so-lieu/ho-so?so=late")).statusCode).toBe(200);
  const csv = await me.get("/so-lieu/bang");
  expect(csv.headers["content-type"]).toContain("text/csv");
  expect(csv.body).toContain("total,");
});
