import { fetchNow, removeNode, revoke } from "@motlan/exchange";
import type { Answer, Visit } from "../../frame/types.ts";
import { refusalOf } from "../refusal.tsx";
import { JOINING as T } from "../texts/exchange-joining.ts";
import { nodePage } from "./node-page.tsx";
import { EXCHANGE_PATH, nodePath } from "./paths.ts";
import { exchangeOf, issueAgain } from "./running.ts";

/** POST …/nut/thu-hoi */
export function revokeAct(visit: Visit): Promise<Answer> {
  const [kind = "", value = ""] = visit.form.get("cai-nao").split(" ");
  const what = kind === "key" ? ("key" as const) : ("certificate" as const);
  return act(visit, "ly-do-thu-hoi", async (reason) => {
    const node = visit.form.get("nut");
    await revoke(visit.work, { node, kind: what, value, reason });
    await issueAgain(visit);
    return `${nodePath(node)}&xong=exchange-revoked`;
  });
}

/** POST …/nut/rut */
export function removeNodeAct(visit: Visit): Promise<Answer> {
  return act(visit, "ly-do-rut", async (reason) => {
    await removeNode(visit.work, { node: visit.form.get("nut"), reason, centre: exchangeOf(visit).node.id });
    await issueAgain(visit);
    return `${EXCHANGE_PATH}?xong=exchange-removed`;
  });
}

async function act(visit: Visit, field: string, run: (reason: string) => Promise<string>): Promise<Answer> {
  const { form, lang } = visit;
  const reason = form.get(field).trim();
  if (reason === "") return nodePage(visit, { status: 422, errors: [{ name: field, message: T.needReason[lang] }] });
  try {
    return { redirect: await run(reason) };
  } catch (error) {
    return nodePage(visit, refusalOf(error, lang, ""));
  }
}

/** POST /ban-lam-viec/ket-noi/tai-danh-ba: fetches the directory at once. */
export async function fetchAct(visit: Visit): Promise<Answer> {
  await fetchNow(visit.work, exchangeOf(visit));
  return { redirect: `${EXCHANGE_PATH}?xong=exchange-fetched` };
}
