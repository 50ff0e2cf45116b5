import { fromBpmn, fromDmn } from "@motlan/catalogue/interchange";
import { isFault, type Json, newId } from "@motlan/kernel";
import { type Change, changeDesign, type Design, fillOutDesign, getDesign, importTable, stepsOfTable } from "@motlan/studio";
import type { Answer, PostedFile, Visit } from "../../frame/types.ts";
import { parsedJson } from "../begin/new-page.tsx";
import { listAt, textAt } from "../document/json-paths.ts";
import { plainSteps } from "../document/plain-steps.ts";
import { FILES } from "../texts/files.ts";
import { showFiles } from "./files-page.tsx";

interface Taken {
  readonly changes: readonly Change[];
  readonly part: string;
  /** What could not be taken. */
  readonly left: readonly string[];
}

/** POST /studio/:id/tep — a table, a process, a fee or a whole document takes the place of what the design has. */
export async function importFile(visit: Visit): Promise<Answer> {
  const { work, form, files, lang } = visit;
  const design = await getDesign(work, visit.params.id ?? "");
  const file = files.find(({ field }) => field === "tep");
  if (file === undefined) return showFiles(visit, { error: FILES.none[lang] });
  try {
    const taken = await take(file, design, lang);
    if (typeof taken === "string") return await showFiles(visit, { error: taken });
    const revision = Number(form.get("ban"));
    await changeDesign(work, {
      designId: design.id,
      revision: Number.isInteger(revision) ? revision : design.revision,
      changes: taken.changes,
      requestKey: form.get("khoa") || newId(),
    });
    if (taken.part === "quy-trinh") await fillOutDesign(work, { designId: design.id, requestKey: newId() });
    if (taken.left.length > 0) return await showFiles(visit, { left: taken.left });
    return { redirect: `/studio/${design.id}?phan=${taken.part}&xong=nhap` };
  } catch (error) {
    if (!isFault(error) || error.status >= 500 || error.status === 404) throw error;
    return showFiles(visit, { error: error.text[lang] });
  }
}

/** What the file gives, or why it gives nothing. */
async function take(file: PostedFile, design: Design, lang: Visit["lang"]): Promise<Taken | string> {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? "";
  const head = file.bytes.subarray(0, 2000).toString("utf8");
  if (ending === "json") return takeJson(file, lang);
  // A BPMN file names DMN too, as the home of its expressions: what it is itself is asked first.
  if (ending === "bpmn" || /\/BPMN\//.test(head)) return takeBpmn(file, lang);
  if (ending === "dmn" || /\/DMN\//.test(head)) return takeDmn(file, design, lang);
  if (ending === "csv" || ending === "xlsx" || ending === "tsv" || ending === "txt") return takeTable(file, ending === "xlsx", lang);
  return FILES.unknown[lang];
}

function takeJson(file: PostedFile, lang: Visit["lang"]): Taken | string {
  const document = parsedJson(file.bytes);
  if (document === undefined) return FILES.broken[lang];
  // Code and version stay the design's own.
  const { code: _code, version: _version, ...members } = document;
  const changes = Object.entries(members).flatMap(([path, value]): Change[] => (value === undefined ? [] : [{ op: "set", path, value }]));
  return { changes, part: "chung", left: [] };
}

function takeBpmn(file: PostedFile, lang: Visit["lang"]): Taken | string {
  const read = fromBpmn(file.bytes);
  if (!read.ok) return FILES.broken[lang];
  const { steps, said } = read.value;
  if (steps.length === 0) return FILES.noSteps[lang];
  return { changes: [{ op: "set", path: "steps", value: plainSteps(steps) }], part: "quy-trinh", left: said.map(({ text }) => text[lang]) };
}

function takeDmn(file: PostedFile, { document }: Design, lang: Visit["lang"]): Taken | string {
  const read = fromDmn(file.bytes);
  if (!read.ok) return FILES.broken[lang];
  const { fee, said } = read.value;
  const fees = listAt(document, "fees");
  const at = fees.findIndex((one) => textAt(one, "id") === fee.id);
  const [value = null]: readonly Json[] = listAt({ fees: plainSteps([fee]) }, "fees");
  const change: Change = at < 0 ? { op: "insert", path: `fees.${fees.length}`, value } : { op: "set", path: `fees.${at}`, value };
  return { changes: [change], part: "phi", left: said.map(({ text }) => text[lang]) };
}

async function takeTable(file: PostedFile, workbook: boolean, lang: Visit["lang"]): Promise<Taken | string> {
  const table = await importTable({ kind: workbook ? "xlsx" : "csv", bytes: file.bytes });
  const { steps, processTable, toCheck } = stepsOfTable(table);
  if (steps.length === 0) return FILES.noSteps[lang];
  const changes: Change[] = [
    { op: "set", path: "steps", value: plainSteps(steps) },
    { op: "set", path: "processTable", value: { ...processTable } },
  ];
  return { changes, part: "quy-trinh", left: toCheck.map((one) => one[lang]) };
}
