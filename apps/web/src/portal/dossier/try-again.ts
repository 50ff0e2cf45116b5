import { chooseWithoutPart, tryPartAgain } from "@motlan/dossiers";
import type { Answer, Visit } from "../../frame/types.ts";

/** POST /ho-so/:id/phan: a part of a linked application that ended without a result begins anew. */
export async function takeTryAgain({ work, params, form }: Visit): Promise<Answer> {
  const wholeId = params.id ?? "";
  await tryPartAgain(work, { wholeId, part: form.get("phan"), attempt: Number(form.get("lan")) });
  return { redirect: `/ho-so/${wholeId}` };
}

/** POST /ho-so/:id/phan/chon: whether the parts after one without a result go on. */
export async function takeChoice({ work, params, form }: Visit): Promise<Answer> {
  const wholeId = params.id ?? "";
  const said = form.get("chon");
  const choice = said === "go-on" || said === "stop" ? said : undefined;
  await chooseWithoutPart(work, { wholeId, part: form.get("phan"), attempt: Number(form.get("lan")), choice });
  return { redirect: `/ho-so/${wholeId}` };
}
