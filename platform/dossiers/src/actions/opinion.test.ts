import { readDocument, storeFile } from "@motlan/documents";
import { readPdfText } from "@motlan/documents/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSteps } from "../domain/dossier.ts";
import { aBoard, aStallAt, aWorld, type Board, MEASURED, marketStall } from "../testing/index.ts";
import { giveOpinion, listAnswering, passOpinionOn } from "./answer-opinion.ts";
import { completeStep } from "./complete-step.ts";
import { consultAgency, recordOpinion, takeConsultationAsSilent } from "./consult-agency.ts";
import { getDossierForDesk } from "./read-dossier.ts";
import {
  getOpinion,
  listAskableAgencies,
  listAskedOpinions,
  listOpinionsForMe,
  noteSilenceOf,
  readOpinionFile,
  readOpinionPaper,
} from "./read-opinions.ts";

const world = await aWorld({ procedures: [marketStall] });
let board: Board;
let other: Board;
beforeAll(async () => {
  board = await aBoard(world);
  other = await aBoard(world, world.elsewhere.id);
});
afterAll(() => world[Symbol.asyncDispose]());

const act = async (dossierId: string) => ({ dossierId, revision: (await world.now(dossierId)).revision });
const QUESTION = { question: "Lối thoát có đủ rộng?", facts: ["stall.sells"] };
const asked = async (question: object = {}) => {
  const { id } = await aStallAt(world, board, "look");
  await consultAgency(board.safety.work(), { ...(await act(id)), agencyId: world.elsewhere.id, ...QUESTION, ...question });
  const { consultations } = await getDossierForDesk(board.safety.work(), id);
  return { id, opinion: consultations[0]?.id ?? "" };
};
const aPaperOf = async (kind: string, id: string) => {
  const file = { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), name: "a.jpg", declaredType: "image/jpeg", owner: { kind, id } };
  return (await storeFile(world.node(), file)).id;
};
const passTo = async (opinion: string, officialId: string) =>
  passOpinionOn(other.clerk.work(), { id: opinion, revision: 1, to: officialId });

describe("an agency on this node", () => {
  test("has the question at its desk with what was chosen, passes it on, answers under signature; the step opens again by itself", async () => {
    const { id, opinion } = await asked();
    expect((await listOpinionsForMe(other.clerk.work())).map((row) => row.id)).toContain(opinion);
    expect((await listOpinionsForMe(other.site.work())).map((row) => row.id)).not.toContain(opinion);
    await passTo(opinion, other.site.actor.officialId);
    const [mine] = await listOpinionsForMe(other.site.work());
    expect(mine).toMatchObject({
      id: opinion,
      question: QUESTION.question,
      facts: [{ label: { vi: "Bán gì" }, text: { vi: "Vải vóc" } }],
      papers: [],
    });
    const said = { id: opinion, revision: 2, said: "conditions" as const };
    expect(await refusal(giveOpinion(other.site.work(), { ...said, words: " " }))).toBe("dossiers/opinion-needed");
    const fileId = await aPaperOf("opinion", opinion);
    await giveOpinion(other.site.work(), { ...said, words: "Phải có bình chữa cháy", fileId });
    expect(await refusal(giveOpinion(other.site.work(), { ...said, revision: 3, words: "Lần nữa" }))).toBe("dossiers/opinion-closed");
    await world.runJobs();
    const { dossier, consultations, history } = await getDossierForDesk(board.safety.work(), id);
    expect(openSteps(dossier)).toMatchObject([{ step: "site" }, { step: "safety", stands: "open" }]);
    expect(consultations).toMatchObject([{ said: "conditions", words: "Phải có bình chữa cháy", fileId }]);
    expect(history.at(-1)).toMatchObject({ move: "consult-answered", actor: { kind: "system" } });
    const { signature } = await getOpinion(board.safety.work(), opinion);
    expect(signature).toMatchObject({ officialId: other.site.actor.officialId, post: "specialist" });
    const text = readPdfText((await readOpinionPaper(board.safety.work(), opinion)).bytes);
    for (const line of ["PHIẾU TRẢ LỜI Ý KIẾN", "Đồng ý kèm điều kiện", "Phải có bình chữa cháy", other.site.name])
      expect(await text).toContain(line);
    expect((await listOpinionsForMe(other.site.work(), { answered: true })).map((row) => row.id)).toEqual([opinion]);
  });

  test("is not answered for by the asker, nor after its silence; what it said in time is taken however late the job runs", async () => {
    const { id, opinion } = await asked();
    expect(await refusal(recordOpinion(board.safety.work(), { ...(await act(id)), said: "agrees", words: "" }))).toBe(
      "dossiers/answers-itself",
    );
    await giveOpinion(other.head.work(), { id: opinion, revision: 1, said: "agrees", words: "" });
    await takeConsultationAsSilent(world.node(), { dossierId: id, consultationId: opinion });
    await world.runJobs();
    expect((await getDossierForDesk(board.safety.work(), id)).consultations).toMatchObject([{ said: "agrees" }]);
    const silent = await asked();
    await takeConsultationAsSilent(world.node(), { dossierId: silent.id, consultationId: silent.opinion });
    expect(await refusal(giveOpinion(other.head.work(), { id: silent.opinion, revision: 2, said: "agrees", words: "" }))).toBe(
      "dossiers/opinion-closed",
    );
  });

  test("that is silent is counted against, and the asking head takes note once", async () => {
    const { id, opinion } = await asked();
    await completeStep(board.site.work(), { ...(await act(id)), fields: MEASURED });
    expect((await listAskedOpinions(board.head.work())).map((row) => row.id)).toContain(opinion);
    expect(await refusal(noteSilenceOf(board.head.work(), opinion))).toBe("dossiers/not-found");
    await takeConsultationAsSilent(world.node(), { dossierId: id, consultationId: opinion });
    expect(await world.now(id)).toMatchObject({ status: "open", step: "draft" });
    const news = () => world.node().transaction((tx) => listEventsOf(tx, opinion));
    expect((await news()).map(({ type, agency_id }) => [type, agency_id])).toContainEqual(["dossiers.opinion-silent", world.elsewhere.id]);
    expect((await listAskedOpinions(board.head.work())).find((row) => row.id === opinion)).toMatchObject({ said: "silence" });
    await noteSilenceOf(board.head.work(), opinion);
    await noteSilenceOf(board.head.work(), opinion);
    expect((await listAskedOpinions(board.head.work())).map((row) => row.id)).not.toContain(opinion);
    expect((await news()).filter(({ type }) => type === "dossiers.silence-noted")).toHaveLength(1);
  });

  test("a question in one branch leaves the other going, and its answer finds a dossier that was stopped meanwhile without moving it", async () => {
    const { id, opinion } = await asked();
    const gone = await completeStep(board.site.work(), { ...(await act(id)), fields: MEASURED });
    expect(openSteps(gone)).toMatchObject([{ step: "safety", stands: "consulting" }]);
    await world.db.asOwner("update dossiers.dossier set status = 'stopped', step = null, marks = '{}' where id = $1", [id]);
    await giveOpinion(other.head.work(), { id: opinion, revision: 1, said: "agrees", words: "" });
    await world.runJobs();
    expect((await world.now(id)).status).toBe("stopped");
    expect((await getDossierForDesk(board.clerk.work(), id)).consultations).toMatchObject([{ said: "agrees" }]);
  });
});

describe("whom and what", () => {
  test("only an agency with somebody to answer, and never oneself", async () => {
    const { id } = await aStallAt(world, board, "look");
    const ask = async (agencyId: string) => refusal(consultAgency(board.safety.work(), { ...(await act(id)), question: "?", agencyId }));
    for (const agencyId of [world.agency.id, newId(), "none"]) expect(await ask(agencyId)).toBe("dossiers/agency-not-asked");
    expect((await listAskableAgencies(board.safety.work())).map((row) => row.id)).not.toContain(world.agency.id);
  });

  test("only what is in the dossier can be shown, and only what was shown can be opened", async () => {
    const { id } = await aStallAt(world, board, "draft");
    const [shown, kept] = [await aPaperOf("dossier", id), await aPaperOf("dossier", id)];
    const filled = {
      site: {
        site: {
          area: 12,
          metOn: "2026-11-20",
          note: [
            { fileId: shown, name: "a.jpg" },
            { fileId: kept, name: "b.jpg" },
          ],
        },
      },
    };
    await world.db.asOwner("update dossiers.dossier set filled = $2 where id = $1", [id, filled]);
    const ask = async (what: object) =>
      consultAgency(board.site.work(), { ...(await act(id)), question: "?", agencyId: world.elsewhere.id, ...what });
    for (const what of [{ facts: ["applicant.secret"] }, { facts: ["stall"] }, { papers: [newId()] }])
      expect(await refusal(ask(what))).toBe("dossiers/not-shareable");
    await ask({ papers: [shown] });
    const opinion = (await getDossierForDesk(board.site.work(), id)).consultations[0]?.id ?? "";
    expect((await readOpinionFile(other.clerk.work(), opinion, shown)).file.id).toBe(shown);
    expect(await refusal(readOpinionFile(other.clerk.work(), opinion, kept))).toBe("dossiers/opinion-not-found");
    expect(await refusal(readOpinionPaper(other.clerk.work(), opinion))).toBe("dossiers/opinion-not-found");
    await takeConsultationAsSilent(world.node(), { dossierId: id, consultationId: opinion });
    expect(await refusal(readOpinionFile(other.clerk.work(), opinion, shown))).toBe("dossiers/opinion-not-found");
    expect((await readOpinionFile(board.site.work(), opinion, shown)).file.id).toBe(shown);
  });

  test("whoever let the term pass sees the question and no more what was shown for its answer", async () => {
    const { id, opinion } = await asked();
    await takeConsultationAsSilent(world.node(), { dossierId: id, consultationId: opinion });
    expect(await getOpinion(other.clerk.work(), opinion)).toMatchObject({ question: QUESTION.question, facts: [], papers: [] });
    const listed = (await listOpinionsForMe(other.clerk.work(), { answered: true })).find((row) => row.id === opinion);
    expect(listed).toMatchObject({ said: "silence", facts: [], papers: [] });
    expect((await getOpinion(board.clerk.work(), opinion)).facts).toHaveLength(1);
  });

  test("the question goes to one of the agency who may answer, and two tabs do not both pass it on", async () => {
    const { opinion } = await asked();
    expect((await listAnswering(other.clerk.work(), world.elsewhere.id)).map(({ postKind }) => postKind)).not.toContain("one-stop-clerk");
    for (const to of [other.clerk.actor.officialId, board.site.actor.officialId])
      expect(await refusal(passTo(opinion, to))).toBe("dossiers/not-a-colleague");
    await passTo(opinion, other.site.actor.officialId);
    expect(await refusal(passTo(opinion, other.head.actor.officialId))).toBe("dossiers/opinion-changed");
    const foreign = await aPaperOf("opinion", newId());
    const said = { id: opinion, revision: 2, said: "agrees" as const, words: "", fileId: foreign };
    expect(await refusal(giveOpinion(other.site.work(), said))).toBe("dossiers/file-not-yours");
  });
});

test("the sealed answer is a document of the agency asked", async () => {
  const { opinion } = await asked();
  await giveOpinion(other.signs.work(), { id: opinion, revision: 1, said: "agrees", words: "" });
  await world.runJobs();
  const { documentId } = await getOpinion(other.signs.work(), opinion);
  const { document } = await readDocument(world.node(), documentId ?? "", () => true);
  expect(document).toMatchObject({ agencyId: world.elsewhere.id, state: "sealed", owner: { kind: "opinion", id: opinion } });
});
