import { beginImportFile, resumeImportFile, sendImportPart, stopImportFile } from "@motlan/registries";
import { typedDay } from "../../frame/typed-day.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { refusalOf } from "../refusal.tsx";
import { IMPORTS as T } from "../texts/registries.ts";
import { importsPage } from "./imports-page.tsx";
import { IMPORTS_PATH } from "./paths.ts";

/** POST /ban-lam-viec/nhap-du-lieu: a file comes with the form and its taking over begins. */
export async function sendFileAct(visit: Visit): Promise<Answer> {
  const { work, form, files, lang } = visit;
  const file = files.find(({ field, bytes }) => field === "file" && bytes.length > 0);
  const typed = form.get("since").trim();
  const validFrom = typed === "" ? undefined : typedDay(typed);
  const errors = [
    ...(file === undefined ? [{ name: "file", message: T.needFile[lang] }] : []),
    ...(typed !== "" && validFrom === undefined ? [{ name: "since", message: T.wrongDay[lang] }] : []),
    ...(form.get("reason").trim() === "" ? [{ name: "reason", message: T.needReason[lang] }] : []),
  ];
  if (errors.length > 0 || file === undefined) return importsPage(visit, { status: 422, errors });
  try {
    await work.transaction(async () => {
      const said = { registry: form.get("registry"), name: file.name, size: file.bytes.length, reason: form.get("reason") };
      const id = await beginImportFile(work, { ...said, ...(validFrom !== undefined && { validFrom }) });
      await sendImportPart(work, { id, from: 0, bytes: file.bytes });
    });
    return { redirect: IMPORTS_PATH };
  } catch (error) {
    return importsPage(visit, refusalOf(error, lang, ""));
  }
}

/** POST …/:fileId/dung */
export async function stopFileAct({ work, params }: Visit): Promise<Answer> {
  await stopImportFile(work, params.fileId ?? "");
  return { redirect: IMPORTS_PATH };
}

/** POST …/:fileId/tiep */
export async function resumeFileAct({ work, params }: Visit): Promise<Answer> {
  await resumeImportFile(work, params.fileId ?? "");
  return { redirect: IMPORTS_PATH };
}
