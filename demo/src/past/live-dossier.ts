import {
  answerDraft,
  askForMore,
  completeStep,
  type Dossier,
  getMyDossier,
  handOverResult,
  refuseDossier,
  stepOf,
  supplementDossier,
  withdrawDossier,
} from "@motlan/dossiers";
import { addWorkingMinutes, workingInstant } from "@motlan/formats";
import type { Actor } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { rateDossier } from "@motlan/voice";
import type { DemoContext } from "../context.ts";
import { SEED } from "../people/make-country.ts";
import { type Random, randomFor } from "../random.ts";
import { claimOnce } from "../store/progress.ts";
import { asPerson, type Cast, officialFor, personOf } from "./cast.ts";
import { fileDossier, minutesAfter } from "./file-dossier.ts";
import type { Plan } from "./plan.ts";
import { playScene, type Scene } from "./scene.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** What somebody does next with a dossier, and when. */
interface NextAct {
  readonly at: Date;
  readonly actor: Actor;
  readonly run: (work: Work) => Promise<unknown>;
}

/** More turns than any dossier takes. */
const TURNS = 24;
const WRITING_MINUTES = 9;

/** Plays one dossier from its first draft to its end, or to `until`, all in one transaction; a plan that was played is left alone. */
export function liveDossier(context: DemoContext, cast: Cast, plan: Plan, until: Date): Promise<boolean> {
  const random = randomFor(SEED, `life/${plan.name}`);
  return playScene(context, minutesAfter(plan.submittedAt, -WRITING_MINUTES), until, async (scene: Scene, tx: Tx) => {
    if (!(await claimOnce(tx, plan.name))) return false;
    const { dossier, paid } = await fileDossier(scene, cast, plan, random);
    await goOn(scene, cast, plan, random, dossier.id);
    context.tellBank?.(paid);
    return true;
  });
}

async function goOn(scene: Scene, cast: Cast, plan: Plan, random: Random, dossierId: string): Promise<void> {
  const applicant = asPerson(personOf(cast, plan.applicant));
  const read = async () => (await scene.act(scene.now(), applicant, (work) => getMyDossier(work, dossierId))).dossier;
  let dossier = await read();
  const life: Life = { scene, cast, plan, random, applicant, schedule: scheduleOf(dossier, plan, scene.now(), random), asked: false };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const silence = dossier.status === "confirming" && isSilent(plan) ? scene.waiting("dossiers.take-silence-as-consent") : undefined;
    const next = silence === undefined ? nextAct(life, dossier) : undefined;
    const at = silence?.options.runAt ?? next?.at;
    if (at === undefined || !scene.has(at)) break;
    if (silence !== undefined) await scene.runWaiting(at, silence);
    if (next !== undefined) await scene.act(at, next.actor, next.run);
    dossier = await read();
  }
  if (dossier.status !== "confirming") scene.forget("dossiers.take-silence-as-consent");
  await rate(life, dossier);
}

interface Life {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly plan: Plan;
  readonly random: Random;
  readonly applicant: Actor;
  schedule: Schedule;
  asked: boolean;
}

const isSilent = ({ asks }: Plan): boolean => asks.kind === "birth" && asks.silent;

function nextAct(life: Life, dossier: Dossier): NextAct | undefined {
  const { scene, random, applicant, plan } = life;
  const { id: dossierId, revision } = dossier;
  switch (dossier.status) {
    case "open":
      return officialAct(life, dossier);
    case "waiting":
      return {
        at: minutesAfter(scene.now(), random.int(90, 2_600)),
        actor: applicant,
        run: async (work) => {
          const answered = await supplementDossier(work, { dossierId, answers: {}, words: "Tôi đã bổ sung, mong quý cơ quan xem lại." });
          life.schedule = scheduleOf({ dueAt: answered.dueAt, clockFrom: undefined }, plan, scene.now(), random);
        },
      };
    case "confirming":
      return {
        at: minutesAfter(scene.now(), random.int(8, 95)),
        actor: applicant,
        run: (work) => answerDraft(work, { dossierId, revision, right: true }),
      };
    case "decided":
      return {
        at: addWorkingMinutes(workingInstant(scene.now()), random.int(20, 600)),
        actor: officialFor(life.cast, random, plan.commune, "one-stop-clerk"),
        run: (work) => handOverResult(work, { dossierId, revision, to: String(dossier.known.applicant?.values.fullName ?? "") }),
      };
    default:
      return undefined;
  }
}

function officialAct(life: Life, dossier: Dossier): NextAct | undefined {
  const { scene, cast, plan, random } = life;
  const step = stepOf(dossier);
  if (step === undefined) return undefined;
  const { id: dossierId, revision } = dossier;
  const post = step.does === "sign" && random.chance(0.2) ? "chair" : step.post;
  const actor = officialFor(cast, random, plan.commune, post);
  const at = life.schedule.next(scene.now());
  if (plan.fate === "withdrawn" && step.does === "take-in") {
    return { at, actor: life.applicant, run: (work) => withdrawDossier(work, { dossierId, words: "Tôi chưa cần giấy này nữa." }) };
  }
  if (plan.fate === "asked" && !life.asked && step.does === "take-in") {
    life.asked = true;
    return { at, actor, run: (work) => askForMore(work, { dossierId, revision, faults: [{ words: missing(plan) }] }) };
  }
  if (plan.fate === "refused" && step.does === "examine") {
    return { at, actor, run: (work) => refuseDossier(work, { dossierId, revision, ...refusal(plan) }) };
  }
  return { at, actor, run: (work) => completeStep(work, { dossierId, revision }) };
}

function missing({ asks }: Plan): string {
  if (asks.kind === "birth") return "Ảnh giấy chứng sinh bị mờ ở phần ngày sinh. Đề nghị xác nhận lại ngày giờ sinh của bé.";
  return "Sổ gốc ghi khác năm sinh trong đề nghị. Đề nghị xác nhận lại năm đăng ký để đối chiếu.";
}

function refusal({ asks }: Plan): { readonly ground: string; readonly words: string } {
  if (asks.kind === "birth")
    return { ground: "registered", words: "Bé đã được đăng ký khai sinh tại nơi khác; gia đình đã nhận giấy khai sinh." };
  return {
    ground: "not-found",
    words: "Đã tra sổ lưu và cơ sở dữ liệu nhưng không thấy sự kiện hộ tịch này; đề nghị liên hệ nơi đã đăng ký trước đây.",
  };
}

/** Some say what they thought of it, mostly within the hour, at the latest in three days. */
async function rate({ scene, plan, random, applicant }: Life, { id: dossierId, status }: Dossier): Promise<void> {
  if (plan.rating === undefined || (status !== "returned" && status !== "refused")) return;
  const at = minutesAfter(scene.now(), random.chance(0.7) ? random.int(2, 60) : random.int(60, 4_000));
  if (!scene.has(at)) return;
  const { score, words } = status === "refused" ? { score: 2 as const, words: undefined } : plan.rating;
  await scene.act(at, applicant, (work) =>
    rateDossier(work, { dossierId, score, solved: status === "returned", ...(words !== undefined && { words }) }),
  );
}
