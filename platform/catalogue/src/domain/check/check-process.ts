import { isPostKind } from "@motlan/agencies/declare";
import type { ProcedureVersion } from "../procedure.ts";
import type { Finding } from "./finding.ts";

/** Who may hold a step besides a post: the applicant, who confirms, and the node, which records, seals and hands over electronically. */
const BESIDES = new Set(["applicant", "node"]);
const NODE_MAY = new Set(["record", "seal", "return"]);
/** The table of steps: the posts, the order in which a result comes to be, who signs, and what is done in registries. */
export function checkProcess(version: ProcedureVersion): readonly Finding[] {
  return [...checkPosts(version), ...checkOrder(version), ...checkSigner(version), ...checkEffects(version)];
}

function checkPosts({ steps, parts }: ProcedureVersion): readonly Finding[] {
  return steps.flatMap((step, index) => {
    const place = `steps.${index}`;
    const found: Finding[] = [];
    if (!isPostKind(step.post) && !BESIDES.has(step.post))
      found.push({
        place,
        vi: `Không vị trí nào tên “${step.post}” giữ bước này.`,
        en: `No post “${step.post}” exists to hold this step.`,
      });
    if ((step.does === "confirm") !== (step.post === "applicant"))
      found.push({
        place,
        vi: "Chỉ bước xác nhận là của người nộp hồ sơ, và bước ấy luôn của họ.",
        en: "The confirming step, and no other, is the applicant's.",
      });
    if (step.post === "node" && !NODE_MAY.has(step.does) && !(parts !== undefined && step.does === "examine"))
      found.push({ place, vi: "Việc này phải có người làm, hệ thống không tự làm được.", en: "A person must do this; the node cannot." });
    if (step.does === "confirm" && (step.term === undefined || step.term.count === 0))
      found.push({ place, vi: "Bước xác nhận không có thời hạn thì hồ sơ đứng mãi.", en: "A confirming step without a term never ends." });
    return found;
  });
}

const BEFORE = [
  ["take-in", "examine"],
  ["take-in", "sign"],
  ["draft", "confirm"],
  ["sign", "seal"],
  ["sign", "return"],
] as const;

function checkOrder({ steps }: ProcedureVersion): readonly Finding[] {
  const found: Finding[] = [];
  const first = (act: string) => steps.findIndex((step) => step.does === act);
  for (const [early, late] of BEFORE) {
    const place = `steps.${first(late)}`;
    if (first(early) > first(late) && first(late) >= 0)
      found.push({ place, vi: `Bước “${late}” đứng trước bước “${early}”.`, en: `The step that does “${late}” stands before “${early}”.` });
  }
  if (first("confirm") >= 0 && first("draft") < 0)
    found.push({ place: `steps.${first("confirm")}`, vi: "Không có dự thảo nào để xác nhận.", en: "There is no draft to confirm." });
  const ids = steps.map((step) => step.id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index)
      found.push({ place: `steps.${index}.id`, vi: `Hai bước cùng tên “${id}”.`, en: `Two steps are called “${id}”.` });
  }
  return found;
}

function checkSigner({ steps, result, parts }: ProcedureVersion): readonly Finding[] {
  const signing = steps.filter((step) => step.does === "sign");
  const nobody = result.signedBy.flatMap((post, index) =>
    isPostKind(post)
      ? []
      : [{ place: `result.signedBy.${index}`, vi: `Không vị trí nào tên “${post}” để ký.`, en: `No post “${post}” exists to sign.` }],
  );
  // The whole of a linked group is signed part by part; the agency seals the list of what came of it.
  if (signing.length === 0 && parts !== undefined) return nobody;
  if (signing.length === 0) return [{ place: "result.signedBy", vi: "Kết quả không có bước nào để ký.", en: "No step signs the result." }];
  const wrong = signing
    .filter((step) => !result.signedBy.includes(step.post))
    .map((step) => ({
      place: "result.signedBy",
      vi: `Người giữ bước ký (“${step.post}”) không có thẩm quyền ký kết quả.`,
      en: `The holder of the signing step (“${step.post}”) may not sign the result.`,
    }));
  return [...nobody, ...wrong];
}

function checkEffects({ steps, effects }: ProcedureVersion): readonly Finding[] {
  const records = new Set(effects.filter((effect) => "record" in effect).map((effect) => effect.id));
  return effects.flatMap((effect, index) => {
    const found: Finding[] = [];
    if (!steps.some((step) => step.id === effect.at))
      found.push({ place: `effects.${index}.at`, vi: `Không có bước “${effect.at}”.`, en: `There is no step “${effect.at}”.` });
    if ("completes" in effect && effect.completes !== undefined && !records.has(effect.completes))
      found.push({
        place: `effects.${index}.completes`,
        vi: `Không có bản ghi “${effect.completes}” để bổ sung.`,
        en: `There is no record effect “${effect.completes}” to complete.`,
      });
    return found;
  });
}
