import { statement, type Tx } from "@motlan/kernel/db";
import type { Template, TemplateKind } from "../domain/template.ts";

const COLUMNS = `id, agency_id as "agencyId", kind, procedure_code as "procedureCode", version, title, words`;

const insert = statement(
  "work.insert_template",
  "insert into work.template (id, agency_id, kind, procedure_code, version, title, words, request_key) values ($1, $2, $3, $4, $5, $6, $7, $8)",
);
const update = statement(
  "work.update_template",
  "update work.template set procedure_code = $2, version = $3, title = $4, words = $5, request_key = $6 where id = $1",
);
const keep = statement(
  "work.keep_template_version",
  "insert into work.template_version (template_id, version, agency_id, title, words, by_id, at) values ($1, $2, $3, $4, $5, $6, $7)",
);
const retire = statement("work.retire_template", "update work.template set retired_at = $2, version = version + 1 where id = $1");
const lock = statement<Template>(
  "work.lock_template",
  `select ${COLUMNS} from work.template where id = $1 and retired_at is null for update`,
);
const byId = statement<Template>("work.template_by_id", `select ${COLUMNS} from work.template where id = $1 and retired_at is null`);
const byRequest = statement<Template>(
  "work.template_of_request",
  `select ${COLUMNS} from work.template where agency_id = $1 and request_key = $2`,
);
const list = statement<Template>(
  "work.list_templates",
  `select ${COLUMNS} from work.template where agency_id = $1 and retired_at is null and ($2::text is null or kind = $2)
     and ($3::text is null or procedure_code is null or procedure_code = $3) order by kind, procedure_code nulls last, title, id limit 200`,
);

export async function insertTemplate(tx: Tx, t: Template, requestKey: string): Promise<void> {
  await insert.run(tx, [t.id, t.agencyId, t.kind, t.procedureCode, t.version, t.title, t.words, requestKey]);
}

export async function updateTemplate(tx: Tx, t: Template, requestKey: string): Promise<void> {
  await update.run(tx, [t.id, t.procedureCode, t.version, t.title, t.words, requestKey]);
}

export async function keepTemplateVersion(tx: Tx, t: Template, byId_: string, at: Date): Promise<void> {
  await keep.run(tx, [t.id, t.version, t.agencyId, t.title, t.words, byId_, at]);
}

export async function retireTemplateRow(tx: Tx, id: string, at: Date): Promise<void> {
  await retire.run(tx, [id, at]);
}

export function lockTemplate(tx: Tx, id: string): Promise<Template | undefined> {
  return lock.find(tx, [id]);
}

export function findTemplateOfRequest(tx: Tx, agencyId: string, requestKey: string): Promise<Template | undefined> {
  return byRequest.find(tx, [agencyId, requestKey]);
}

export function findTemplate(tx: Tx, id: string): Promise<Template | undefined> {
  return byId.find(tx, [id]);
}

export function listTemplatesOf(
  tx: Tx,
  agencyId: string,
  kind: TemplateKind | undefined,
  procedureCode: string | undefined,
): Promise<Template[]> {
  return list.all(tx, [agencyId, kind ?? null, procedureCode ?? null]);
}
