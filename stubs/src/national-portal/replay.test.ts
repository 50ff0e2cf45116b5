import { anAgency } from "@motlan/agencies/testing";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { readExchange, replayMessages } from "@motlan/national-portal";
import { afterAll, beforeEach, expect, test } from "vitest";
import { aToldWorld } from "./testing/told-world.ts";

const here = await aToldWorld();
const { world, portal } = here;
afterAll(() => here[Symbol.asyncDispose]());
beforeEach(() => portal.admin({ reset: true }));

const permissions = ["national-portal.see", "national-portal.replay"];
const administrator = () => world.db.work(anOfficial({ agencyId: world.agency.id, permissions }), world.clock);
const post = async (path: string, payload: object) =>
  String((await portal.app.inject({ method: "POST", url: `/national-portal${path}`, payload })).headers.location);
const verdict = async (id: string, n: number) => (await portal.book()).acknowledged[`${id}/${n}`];
const mine = async (id: string) => (await readExchange(administrator())).stuck.filter(({ code }) => code === id);

async function file(parts: object): Promise<string> {
  const { values } = await world.aCitizen();
  const form = { SoDinhDanh: String(values.personalNumber), HoTen: String(values.fullName), MaCoQuan: world.agency.code };
  const honour = { MaTTHC: "x.honour", ToKhai: "entry.name = Lê Văn Cường\nentry.years = 30" };
  return (await post("/nop", { ...form, ...honour, ...parts })).split("/").at(-1) ?? "";
}

test("refused for an agency nobody knew, and what came behind it: taken again in their order once the agency is there, and the portal hears it", async () => {
  const code = "H26.X98765";
  const id = await file({ MaCoQuan: code, MaTTHC: "x.library-card", ToKhai: "card.size = small" });
  await post(`/ho-so/${id}/rut`, { LyDo: "Không cần nữa" });
  await here.take();
  expect((await mine(id)).map(({ cause, way }) => [cause, way])).toEqual([
    ["national-portal/agency-unknown", "in"],
    ["national-portal/no-dossier", "in"],
  ]);
  await anAgency(world.node(), { code, competentFor: ["library"] });
  for (const { id: message } of (await mine(id)).toReversed()) await replayMessages(administrator(), { id: message });
  await here.take();
  expect(await mine(id)).toEqual([]);
  for (const n of [1, 2]) expect(await verdict(id, n)).toMatchObject({ KetQua: "DaNhan" });
  const [dossier] = await world.db.asOwner<{ status: string; agency: string }>(
    "select d.status, d.code as agency from dossiers.dossier d join national_portal.filing f on f.dossier_id = d.id where f.portal_id = $1",
    [id],
  );
  expect(dossier).toMatchObject({ status: "withdrawn", agency: expect.stringContaining(code) });
});

test("repeated before the cause is mended it is refused again; repeated twice, or when it is done, it is done once", async () => {
  const id = await file({ ToKhai: "" });
  await here.take();
  const [stuck] = await mine(id);
  const message = stuck?.id ?? "";
  expect(stuck).toMatchObject({ cause: "forms/incomplete" });
  await replayMessages(administrator(), { id: message });
  await here.take();
  expect(await verdict(id, 1)).toMatchObject({ KetQua: "TuChoi", times: 2 });
  await world.db.asOwner(
    `update national_portal.inbound_body set body = jsonb_set(body, '{ToKhai}', '{"entry.name": "Lê Văn Cường", "entry.years": "30"}') where inbound_id = $1`,
    [message],
  );
  const both = await Promise.allSettled([1, 2].map(() => replayMessages(administrator(), { cause: "forms/incomplete" })));
  expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
  await here.take();
  await here.take();
  expect(await verdict(id, 1)).toMatchObject({ KetQua: "DaNhan", times: 3 });
  expect(await world.db.asOwner("select from dossiers.dossier where origins -> 'source' ->> 'number' = $1", [id])).toHaveLength(1);
  expect(await refusal(replayMessages(administrator(), { id: message }))).toBe("national-portal/not-found");
});
