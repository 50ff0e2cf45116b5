import { isFault, type Language } from "@motlan/kernel";
import {
  addScans,
  bidRun,
  confirmImport,
  examineAgain,
  readBalancePaper,
  readFaultFile,
  sendExport,
  takeoverFaults,
  undoImport,
} from "@motlan/takeover";
import type { Answer, FileAnswer, Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { TAKEOVER as T } from "../texts/takeover.ts";
import { showImport } from "./import-page.tsx";
import { showImports } from "./list-page.tsx";
import { TAKEOVER_PATH } from "./paths.ts";

const idOf = ({ params }: Visit) => params.importId ?? "";
const revisionOf = ({ form }: Visit) => Number(form.get("revision"));

/** POST /ban-lam-viec/chuyen-du-lieu: the export comes, and the dry run begins. */
export async function sendExportAct(visit: Visit): Promise<Answer> {
  const { work, form, files, lang } = visit;
  const sent = files.filter(({ field, bytes }) => field === "files" && bytes.length > 0);
  const lacks = [
    ...(form.get("system").trim() === "" ? [{ name: "system", message: takeoverFaults["system-needed"]().text[lang] }] : []),
    ...(sent.length === 0 ? [{ name: "files", message: T.needFiles[lang] }] : []),
  ];
  if (lacks.length > 0) return showImports(visit, lacks);
  try {
    const { id } = await sendExport(work, { system: form.get("system"), sent });
    return { redirect: `${TAKEOVER_PATH}/${id}?xong=takeover-sent` };
  } catch (error) {
    return showImports(visit, errorsOf(error, lang));
  }
}

/** POST …/:importId/tep-quet */
export function scansAct(visit: Visit): Promise<Answer> {
  const sent = visit.files.filter(({ field, bytes }) => field === "files" && bytes.length > 0);
  return act(visit, "takeover-scans", () => addScans(visit.work, idOf(visit), sent));
}

/** POST …/:importId/chay-thu */
export function dryRunAct(visit: Visit): Promise<Answer> {
  return act(visit, "takeover-sent", () => bidRun(visit.work, idOf(visit), "examined"));
}

/** POST …/:importId/xet-lai */
export function againAct(visit: Visit): Promise<Answer> {
  return act(visit, "takeover-sent", async () => {
    await examineAgain(visit.work, idOf(visit));
    await bidRun(visit.work, idOf(visit), "examined");
  });
}

/** POST …/:importId/chuyen */
export function takeAct(visit: Visit): Promise<Answer> {
  return act(visit, "takeover-run", () => bidRun(visit.work, idOf(visit), "taken"));
}

/** POST …/:importId/xac-nhan */
export function confirmAct(visit: Visit): Promise<Answer> {
  return act(visit, "takeover-confirmed", () => confirmImport(visit.work, { importId: idOf(visit), revision: revisionOf(visit) }));
}

/** POST …/:importId/rut-lai */
export function undoAct(visit: Visit): Promise<Answer> {
  return act(visit, "takeover-undone", () => undoImport(visit.work, { importId: idOf(visit), revision: revisionOf(visit) }));
}

/** GET …/:importId/dong-loi */
export async function faultFile(visit: Visit): Promise<FileAnswer> {
  return { bytes: await readFaultFile(visit.work, idOf(visit)), type: "text/csv; charset=utf-8", name: "dong-loi.csv" };
}

/** GET …/:importId/bang-can-doi */
export async function balancePaper(visit: Visit): Promise<FileAnswer> {
  const { bytes } = await readBalancePaper(visit.work, idOf(visit));
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: "bang-can-doi.pdf", inline: true };
}

async function act(visit: Visit, done: string, run: () => Promise<unknown>): Promise<Answer> {
  try {
    await run();
    return { redirect: `${TAKEOVER_PATH}/${idOf(visit)}?xong=${done}` };
  } catch (error) {
    if (!isFault(error) || error.status >= 500 || error.status === 404) throw error;
    return showImport(visit, [{ name: "files", message: error.text[visit.lang] }], error.status);
  }
}

/** A fault the form can show; others are thrown on. */
function errorsOf(error: unknown, lang: Language): readonly FormError[] {
  if (!isFault(error) || error.status >= 500 || error.status === 403 || error.status === 404) throw error;
  return [{ name: error.code === "takeover/system-needed" ? "system" : "files", message: error.text[lang] }];
}
