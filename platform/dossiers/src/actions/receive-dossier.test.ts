import { anAgency } from "@motlan/agencies/testing";
import { storeFile } from "@motlan/documents";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { examplePack } from "@motlan/pack-example";
import { aUnit } from "@motlan/places/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDeskApplication, counterStall } from "../testing/at-the-counter.ts";
import { aWorld, type Desk, type World } from "../testing/world.ts";
import { listAgencyQueue } from "./list-queue.ts";
import { getDossierForDesk, listMyDossiers } from "./read-dossier.ts";
import { receiveDossier } from "./receive-dossier.ts";

let world: World;
let clerk: Desk;
beforeAll(async () => {
  world = await aWorld({ procedures: [...examplePack.procedures, counterStall] });
  clerk = await world.anOfficialOf("one-stop-clerk");
});
afterAll(() => world[Symbol.asyncDispose]());

const here = () => world.agency.id;

describe("taking in at the counter", () => {
  test("is one act: dossier, reception, line in the queue, receipt; the clock runs and the take-in is done", async () => {
    const by = await world.aCitizen();
    const input = await aDeskApplication(clerk.work(), { by, agencyId: here() });
    const received = await receiveDossier(clerk.work(), { ...input, checked: ["goods"] });
    expect(received).toMatchObject({ channel: "counter", personId: by.actor.personId, status: "open" });
    expect(received.takenInAt).toEqual(world.clock.now());
    expect(received.dueAt).toBeDefined();
    expect(received.receivedBy).toBeUndefined();
    await world.runJobs();
    const { papers, history } = await getDossierForDesk(clerk.work(), received.id);
    expect(papers.map(({ kind }) => kind)).toContain("receipt");
    expect(history.map(({ move, actor }) => [move, actor.kind]).slice(0, 2)).toEqual([
      ["submit", "official"],
      ["complete", "official"],
    ]);
    const [kept] = await world.db.asOwner<{ agency_id: string; official_id: string; signed: string; seal: string; identified_by: string }>(
      "select agency_id, official_id, signed, seal, identified_by from dossiers.reception where dossier_id = $1",
      [received.id],
    );
    expect(kept).toEqual({
      ...{ agency_id: here(), official_id: clerk.actor.officialId, signed: "paper", seal: input.seen, identified_by: "number" },
    });
    // Somebody without an account finds it when they sign in later: whose it is, is the registry's record.
    expect((await listMyDossiers(by.work())).map(({ id }) => id)).toEqual([received.id]);
  });

  test("said twice, and by two clerks at once, it is one dossier", async () => {
    const by = await world.aCitizen();
    const input = await aDeskApplication(clerk.work(), { by, agencyId: here() });
    const [one, two] = await Promise.all([1, 2].map(() => receiveDossier(clerk.work(), { ...input, requestKey: newId() })));
    expect(two?.id).toBe(one?.id);
    expect(await listMyDossiers(by.work())).toHaveLength(1);
  });

  test("an envelope's clock runs from when it came: after 15:00, from the next working day", async () => {
    const due: (string | undefined)[] = [];
    for (const at of ["2026-11-13T14:59:00+07:00", "2026-11-13T15:01:00+07:00"]) {
      const by = await world.aCitizen();
      const input = await aDeskApplication(clerk.work(), { by, agencyId: here(), opening: { envelope: cameAt(at) } });
      const { channel, submittedAt, dueAt } = await receiveDossier(clerk.work(), input);
      expect([channel, submittedAt]).toEqual(["post", new Date(at)]);
      due.push(dueAt?.toISOString());
    }
    // Five working days from Friday 14:59; after three they begin on Monday morning.
    expect(due).toEqual(["2026-11-20T07:59:00.000Z", "2026-11-20T10:00:00.000Z"]);
  });

  test("what has a fee waits for it at the counter, and is taken in afterwards", async () => {
    const by = await world.aCitizen();
    const answers = { "card.size": "small" };
    const input = await aDeskApplication(clerk.work(), { by, agencyId: here(), procedure: "x.library-card", answers });
    expect(await receiveDossier(clerk.work(), input)).toMatchObject({
      status: "awaiting-payment",
      channel: "counter",
      takenInAt: undefined,
    });
  });

  test("a way that the procedure does not declare is refused", async () => {
    const by = await world.aCitizen();
    const envelope = cameAt("2026-11-19T09:00:00+07:00");
    const parts = { procedure: "x.library-card", answers: { "card.size": "small" }, opening: { envelope } };
    const input = await aDeskApplication(clerk.work(), { by, agencyId: here(), ...parts });
    expect(await refusal(receiveDossier(clerk.work(), input))).toBe("dossiers/no-version");
  });

  test("what changed since the applicant saw it is not received", async () => {
    const by = await world.aCitizen();
    const input = await aDeskApplication(clerk.work(), { by, agencyId: here() });
    expect(await refusal(receiveDossier(clerk.work(), { ...input, seen: "0".repeat(64) }))).toBe("forms/changed-since-seen");
  });

  test("a signature on the screen is a picture stored for this very draft", async () => {
    const by = await world.aCitizen();
    const input = await aDeskApplication(clerk.work(), { by, agencyId: here() });
    const picture = (id: string) =>
      storeFile(clerk.work(), { bytes: PIXEL, name: "chu-ky.png", declaredType: "image/png", owner: { kind: "draft", id } });
    const foreign = await picture(newId());
    expect(await refusal(receiveDossier(clerk.work(), { ...input, signatureFileId: foreign.id }))).toBe("dossiers/signature-missing");
    const own = await picture(input.draftId);
    const { id } = await receiveDossier(clerk.work(), { ...input, signatureFileId: own.id });
    const kept = await world.db.asOwner("select signed, signature_file_id from dossiers.reception where dossier_id = $1", [id]);
    expect(kept).toEqual([{ signed: "screen", signature_file_id: own.id }]);
  });
});

const cameAt = (at: string) => ({ operator: "Bưu điện", number: "EB1", receivedAt: new Date(at) });

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("for another agency", () => {
  /** An agency competent for the same matter, in that province. */
  async function aNeighbour(code: string, parentId: string) {
    const placeId = await aUnit(world.node(), { level: "commune", code, type: "Xã", name: `Xã ${code}`, parentId });
    return anAgency(world.node(), { placeId, competentFor: ["library"] });
  }

  test("of the same province: it is that agency's dossier, and says whose desk took it in", async () => {
    const neighbour = await aNeighbour("00777", world.provinceId);
    const residence = { communeId: neighbour.placeId ?? "", communeCode: "00777", line: "3 xóm Đình" };
    const by = await world.aCitizen({ residence });
    const input = await aDeskApplication(clerk.work(), { by, agencyId: neighbour.id });
    const received = await receiveDossier(clerk.work(), { ...input, handsOver: true });
    expect(received).toMatchObject({ agencyId: neighbour.id, receivedBy: here(), status: "open" });
    expect(received.code.startsWith(neighbour.code)).toBe(true);
    const theirs = await world.anOfficialOf("civil-status-officer", neighbour.id);
    expect((await listAgencyQueue(theirs.work(), {})).map(({ dossierId }) => dossierId)).toEqual([received.id]);
  });

  test("of another province it is refused, and says where to go", async () => {
    const provinceId = await aUnit(world.node(), { level: "province", code: "79", type: "Thành phố", name: "Hồ Chí Minh" });
    const far = await aNeighbour("26734", provinceId);
    const by = await world.aCitizen();
    const input = await aDeskApplication(clerk.work(), { by, agencyId: far.id });
    const refused = await receiveDossier(clerk.work(), input).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "dossiers/other-province" });
    expect(String(Object(refused).text.vi)).toContain(far.name.vi);
  });
});
