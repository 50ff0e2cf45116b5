import type { Field } from "@motlan/catalogue/declare";
import type { Dossier } from "@motlan/dossiers";
import { isFault, type Json } from "@motlan/kernel";
import type { Visit } from "../../frame/types.ts";
import { readWhole } from "../apply/read-answers.ts";
import type { ShownError } from "../show/answer-errors.ts";
import { fillText } from "../show/say.ts";
import { SUPPLEMENT } from "../texts/dossier.ts";
import { answerAt } from "./answers.tsx";
import { type Asked, mostOf } from "./asked-fields.ts";
import { bringsFiles, fileAnswer, postedFiles } from "./posted-files.ts";

export interface SupplementRead {
  /** What is sent, by the path of the question. */
  readonly answers: Record<string, Json>;
  /** What stands in the boxes, sent or not. */
  readonly typed: Record<string, Json>;
  readonly errors: ShownError[];
}

/** What was given to each request of the official; a request with nothing new in answer to it is an error at its place. */
export async function readSupplement(visit: Visit, dossier: Dossier, asked: readonly Asked[]): Promise<SupplementRead> {
  const read: SupplementRead = { answers: {}, typed: {}, errors: [] };
  for (const { question, fault } of asked) {
    if (question === undefined) continue;
    const { name } = question;
    const before = answerAt(dossier.answers, name);
    try {
      const given = await readOne(visit, dossier, question, before);
      read.typed[name] = given.value;
      if (given.isNew) read.answers[name] = given.value;
      else read.errors.push({ name, message: fillText(SUPPLEMENT.missing, { words: fault.words })[visit.lang] });
    } catch (error) {
      if (!isFault(error) || error.status >= 500) throw error;
      read.errors.push({ name, message: error.text[visit.lang] });
    }
  }
  return read;
}

interface Given {
  readonly value: Json;
  readonly isNew: boolean;
}

async function readOne(visit: Visit, dossier: Dossier, question: Field, before: Json | undefined): Promise<Given> {
  const { kind, name } = question;
  if (kind === "file") {
    const most = mostOf(question);
    const files = await postedFiles(visit, { dossier: { id: dossier.id }, name, most, before });
    return { value: fileAnswer(files, most), isNew: bringsFiles(files, before) };
  }
  const value = question.group === undefined ? readWhole({ kind, name }, visit.form) : await readEntries(visit, dossier, question, before);
  return { value, isNew: !isEmpty(value) };
}

/** The entries of a list as the page showed them; one with nothing in it is left out. */
async function readEntries(visit: Visit, dossier: Dossier, { name, group }: Field, before: Json | undefined): Promise<Json> {
  const items = (group?.items ?? []).filter(({ computed }) => computed === undefined);
  const list: Json[] = [];
  for (const at of visit.form.all("hoi").flatMap((line) => line.split(" ")[0] ?? [])) {
    if (!at.startsWith(`${name}.`)) continue;
    const entry: Record<string, Json> = {};
    for (const item of items) {
      const value = await readItem(visit, dossier, { ...item, name: `${at}.${item.name}` }, before);
      if (!isEmpty(value)) entry[item.name] = value;
    }
    if (Object.keys(entry).length > 0) list.push(entry);
  }
  return list;
}

async function readItem(visit: Visit, dossier: Dossier, item: Field, before: Json | undefined): Promise<Json> {
  if (item.kind !== "file") return readWhole({ kind: item.kind, name: item.name }, visit.form);
  const most = mostOf(item);
  return fileAnswer(await postedFiles(visit, { dossier: { id: dossier.id }, name: item.name, most, before }), most);
}

function isEmpty(value: Json): boolean {
  if (value === null || value === "") return true;
  return typeof value === "object" && Object.values(value).every((one) => one === null || one === "" || one === undefined);
}
