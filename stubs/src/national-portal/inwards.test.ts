import { askForMore, completeStep, getMyDossier, listMyQueue } from "@motlan/dossiers";
import { anHonourAt } from "@motlan/dossiers/testing";
import { listMyDrafts, openDraft, saveDraft } from "@motlan/forms";
import { newId, stranger } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { afterAll, beforeEach, expect, test } from "vitest";
import { aToldWorld } from "./testing/told-world.ts";

const here = await aToldWorld();
const { world, staff, portal } = here;
const node = makeServer({ pool: world.db.pool, clock: world.clock, actorOf: async () => stranger });
mountRoutes(node, here.routes, "http://localhost:3000");
portal.nodeAt(await node.listen({ host: "127.0.0.1", port: 0 }));
afterAll(async () => {
  await node.close();
  await here[Symbol.asyncDispose]();
});
beforeEach(() => portal.admin({ reset: true }));

const citizen = async () => {
  const by = await world.aCitizen();
  return { by, form: { SoDinhDanh: String(by.values.personalNumber), HoTen: String(by.values.fullName), MaCoQuan: world.agency.code } };
};
const post = async (path: string, payload: object) =>
  String((await portal.app.inject({ method: "POST", url: `/national-portal${path}`, payload })).headers.location);
const file = async (form: object) => (await post("/nop", form)).split("/").at(-1) ?? "";
const verdict = async (id: string, n: number) => (await portal.book()).acknowledged[`${id}/${n}`];
const CAUSES = "select cause from national_portal.inbound where portal_id = $1 order by sequence";
const causesOf = async (id: string) => (await world.db.asOwner<{ cause: string | null }>(CAUSES, [id])).map((row) => row.cause);
const idOf = async (id: string) =>
  (await world.db.asOwner<{ dossier_id: string }>("select dossier_id from national_portal.filing where portal_id = $1", [id]))[0]
    ?.dossier_id ?? "";

test("filed there, paid there, decided here, and the result lies in the person's own store there", async () => {
  const { by, form } = await citizen();
  const id = await file({ ...form, MaTTHC: "x.library-card", ToKhai: "card.size = small" });
  await here.take();
  const dossier = await world.now(await idOf(id));
  expect(dossier).toMatchObject({
    personId: by.actor.personId,
    channel: "online",
    origins: { source: { from: "national-portal", number: id } },
  });
  expect(await verdict(id, 1)).toMatchObject({ KetQua: "DaNhan", MaHoSo: dossier.code });
  await post(`/ho-so/${id}/thanh-toan`, { SoTien: String(dossier.fee) });
  await here.take();
  await here.goOn();
  expect((await world.now(dossier.id)).status).toBe("returned");
  expect((await portal.book()).told[dossier.code]?.row).toMatchObject({ DuocThanhToanTrucTuyen: "1", TaiKhoanDuocXacThucVoiVNeID: "1" });
  await expect.poll(async () => (await portal.book()).stored.filter(({ code }) => code === dossier.code).length).toBe(1);
  const [stored] = (await portal.book()).stored.filter(({ code }) => code === dossier.code);
  expect(stored).toMatchObject({ owner: form.SoDinhDanh });
  expect(stored?.size).toBeGreaterThan(1_000);
});

test("into the right queue; asked for more, answered there with a paper", async () => {
  const { form } = await citizen();
  const id = await file({
    ...form,
    MaTTHC: "x.honour",
    ToKhai: "entry.name = Lê Văn Cường\nentry.years = 30",
    Tep: "entry.photo = anh.png",
  });
  await here.take();
  const dossierId = await idOf(id);
  expect((await listMyQueue(staff.clerk.work(), { limit: 50 })).map((entry) => entry.dossierId)).toContain(dossierId);
  const { revision } = await completeStep(staff.clerk.work(), { dossierId, revision: (await world.now(dossierId)).revision });
  await askForMore(staff.officer.work(), { dossierId, revision, faults: [{ at: "entry.name", words: "Ghi rõ họ tên" }] });
  await here.goOn();
  await post(`/ho-so/${id}/bo-sung`, { ToKhai: "entry.name = Lê Văn Cương", Tep: "entry.photo = moi.png", LoiNhan: "Đã sửa" });
  await here.take();
  const after = await world.now(dossierId);
  expect(after).toMatchObject({ status: "open", answers: { entry: { name: "Lê Văn Cương", photo: { name: "moi.png" } } } });
  expect(await verdict(id, 2)).toMatchObject({ KetQua: "DaNhan" });
  await post(`/ho-so/${id}/rut`, { LyDo: "Không cần nữa" });
  await here.take();
  expect((await world.now(dossierId)).status).toBe("withdrawn");
});

test("given out twice and the wrong way round it is done once and in order", async () => {
  await portal.admin({ twice: true, disorder: true });
  const { by, form } = await citizen();
  const id = await file({ ...form, MaTTHC: "x.library-card", ToKhai: "card.size = small" });
  await post(`/ho-so/${id}/rut`, { LyDo: "Nộp nhầm" });
  await here.take();
  await here.take();
  const mine = await world.db.asOwner("select status from dossiers.dossier where person_id = $1", [by.actor.personId]);
  expect(mine).toEqual([{ status: "withdrawn" }]);
  expect(await verdict(id, 2)).toMatchObject({ KetQua: "DaNhan", times: 1 });
});

test.each([
  ["a name that is not the number's", { HoTen: "Người Khác" }, /không khớp/, "national-portal/person-unknown"],
  ["an agency nobody knows", { MaCoQuan: "H99.1" }, /H99\.1/, "national-portal/agency-unknown"],
  ["a number that is none", { SoDinhDanh: "12" }, /định dạng/, "national-portal/not-readable"],
  ["an answer that is missing", { ToKhai: "" }, /./, "forms/incomplete"],
  ["a procedure that is not served", { MaTTHC: "9.999999" }, /./, "forms/no-form"],
])("%s: kept with the reason, and the portal is told", async (_, wrong, said, cause) => {
  const { form } = await citizen();
  const id = await file({ ...form, MaTTHC: "x.library-card", ToKhai: "card.size = small", ...wrong });
  await post(`/ho-so/${id}/rut`, {});
  await here.take();
  expect(await verdict(id, 1)).toMatchObject({ KetQua: "TuChoi", LyDo: expect.stringMatching(said) });
  expect(await verdict(id, 2)).toMatchObject({ KetQua: "TuChoi", LyDo: expect.stringContaining("Chưa có hồ sơ") });
  expect(await causesOf(id)).toEqual([cause, "national-portal/no-dossier"]);
});

test("a payment where nothing is owed, a paper that is not what was filed: each is refused by itself", async () => {
  const { form } = await citizen();
  const honour = { ...form, MaTTHC: "x.honour", ToKhai: "entry.name = Lê Văn Cường\nentry.years = 30" };
  const id = await file(honour);
  await post(`/ho-so/${id}/thanh-toan`, { SoTien: "5000" });
  await here.take();
  expect(await causesOf(id)).toEqual([null, "national-portal/nothing-to-pay"]);
  const other = await file({ ...honour, Tep: "entry.photo = anh.png" });
  portal.spoilFiles(other);
  await here.take();
  expect(await causesOf(other)).toEqual(["national-portal/file-differs"]);
});

test("what the person was writing here is another application and stays as it was", async () => {
  const { by, form } = await citizen();
  const draft = await openDraft(by.work(), { procedureCode: "x.library-card", actingFor: "self", requestKey: newId() });
  await saveDraft(by.work(), { draftId: draft.id, revision: draft.revision, answers: { "card.size": "large" } });
  const id = await file({ ...form, MaTTHC: "x.library-card", ToKhai: "card.size = small" });
  await here.take();
  expect((await world.now(await idOf(id))).answers).toMatchObject({ card: { size: "small" } });
  expect(await listMyDrafts(by.work())).toHaveLength(1);
  const kept = await openDraft(by.work(), { procedureCode: "x.library-card", actingFor: "self", requestKey: newId() });
  expect(kept.answers).toMatchObject({ "card.size": "large" });
});

test("brought under the portal's signature it is taken; under another's, or unsigned, it is not", async () => {
  const { form } = await citizen();
  const id = await file({ ...form, MaTTHC: "x.library-card", ToKhai: "card.size = small" });
  const message = (await portal.book()).filings.find(({ MaHoSoQuocGia }) => MaHoSoQuocGia === id);
  const bring = (payload: object) => node.inject({ method: "POST", url: "/api/v1/national-portal/filings", payload });
  const good = await portal.sign(message ?? {});
  expect((await bring(await portal.forge(message ?? {}))).json()).toMatchObject({ code: "national-portal/not-signed" });
  expect((await bring(good)).statusCode).toBe(200);
  expect((await bring(good)).statusCode).toBe(200);
  await here.take();
  expect(await idOf(id)).not.toBe("");
});

test("a result is given for the portal's signature alone, and none that it is not told of", async () => {
  const dossier = await anHonourAt(world, staff, "draft");
  const ask = async (message: object) =>
    (await node.inject({ method: "POST", url: "/api/v1/national-portal/results", payload: message })).json();
  expect(await ask(await portal.forge({ documentId: newId(), code: dossier.code }))).toMatchObject({ code: "national-portal/not-signed" });
  expect(await ask(await portal.sign({ documentId: newId(), code: dossier.code }))).toMatchObject({ code: "documents/not-found" });
  expect(await ask(await portal.sign({ what: "else" }))).toMatchObject({ code: "national-portal/not-signed" });
  expect((await getMyDossier(dossier.by.work(), dossier.id)).dossier.id).toBe(dossier.id);
});
