import { isFault } from "@motlan/kernel";
import { hearPassedEvent, passEvent, passJob, refuseOthers, retryJob, retryJobs, retryTurn, tryListener } from "@motlan/upkeep";
import type { Answer, Visit } from "../../frame/types.ts";
import { giveUpPage } from "../parts/give-up-page.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { UPKEEP as T } from "../texts/upkeep.ts";
import { UPKEEP_PATH } from "./paths.ts";
import { NameOf } from "./say-upkeep.tsx";
import { upkeepPage } from "./upkeep-page.tsx";

/** POST …/thu-lai: a listener tries its event again. */
export function tryAct(visit: Visit): Promise<Answer> {
  return act(visit, "thu-lai", () => tryListener(visit.work, visit.form.get("phan-viec")));
}

/** POST …/nghe-lai: an event that was passed over is heard after all. */
export function takeUpAct(visit: Visit): Promise<Answer> {
  const { work, form } = visit;
  return act(visit, "nghe-lai", () => hearPassedEvent(work, { listener: form.get("phan-viec"), eventKey: form.get("su-kien") }));
}

/** POST …/lam-lai: every job of a kind, one job, or the turn of a recurring one. */
export function retryAct(visit: Visit): Promise<Answer> {
  const { work, form } = visit;
  return act(visit, "thu-lai", async () => {
    if (form.has("viec")) await retryJob(work, form.get("viec"));
    else if (form.has("dinh-ky")) await retryTurn(work, form.get("dinh-ky"));
    else await retryJobs(work, form.get("loai"));
  });
}

async function act(visit: Visit, done: string, does: () => Promise<unknown>): Promise<Answer> {
  try {
    await does();
    return { redirect: `${UPKEEP_PATH}?xong=${done}` };
  } catch (error) {
    return upkeepPage(visit, refusalOf(error, visit.lang, ""));
  }
}

const texts = ({ lang }: Visit) => ({ reason: T.reason[lang], hint: T.reasonHint[lang], button: T.pass[lang] });

/** GET …/bo-qua-su-kien: why a listener goes on without an event. */
export async function passEventPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form, query, work } = visit;
  await refuseOthers(work);
  const given = (name: string) => form.get(name) || query.get(name);
  return giveUpPage(visit, {
    back: { href: UPKEEP_PATH },
    title: T.passEvent[lang],
    lead: T.passEventLead[lang],
    what: (
      <p>
        <NameOf visit={visit} name={given("phan-viec")} />
      </p>
    ),
    action: `${UPKEEP_PATH}/bo-qua-su-kien`,
    which: { "phan-viec": given("phan-viec"), "su-kien": given("su-kien") },
    texts: texts(visit),
    refusal,
  });
}

/** POST …/bo-qua-su-kien */
export function passEventAct(visit: Visit): Promise<Answer> {
  const { work, form } = visit;
  const does = () => passEvent(work, { listener: form.get("phan-viec"), eventKey: form.get("su-kien"), why: form.get("ly-do") });
  return pass(visit, does, passEventPage);
}

/** GET …/bo-qua-viec: why a job is tried no more. */
export async function passJobPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form, query, work } = visit;
  await refuseOthers(work);
  return giveUpPage(visit, {
    back: { href: UPKEEP_PATH },
    title: T.passJob[lang],
    lead: T.passJobLead[lang],
    action: `${UPKEEP_PATH}/bo-qua-viec`,
    which: { viec: form.get("viec") || query.get("viec") },
    texts: texts(visit),
    refusal,
  });
}

/** POST …/bo-qua-viec */
export function passJobAct(visit: Visit): Promise<Answer> {
  const { work, form } = visit;
  return pass(visit, () => passJob(work, { id: form.get("viec"), why: form.get("ly-do") }), passJobPage);
}

/** What is wrong with the reason stands at it; what was settled meanwhile is said on the list. */
async function pass(visit: Visit, does: () => Promise<void>, page: typeof passJobPage): Promise<Answer> {
  try {
    await does();
    return { redirect: `${UPKEEP_PATH}?xong=bo-qua` };
  } catch (error) {
    const refusal = refusalOf(error, visit.lang, "");
    return isFault(error, "upkeep/say-why") ? page(visit, refusal) : upkeepPage(visit, refusal);
  }
}
