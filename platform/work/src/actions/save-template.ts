import { isId, may, newId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Template, type TemplateKind, unknownBlanks } from "../domain/template.ts";
import { faults } from "../faults.ts";
import { holdRequest } from "../store/requests.ts";
import {
  findTemplateOfRequest,
  insertTemplate,
  keepTemplateVersion,
  lockTemplate,
  retireTemplateRow,
  updateTemplate,
} from "../store/templates.ts";
import { deskOf } from "./colleagues.ts";

export interface TemplateInput {
  readonly kind: TemplateKind;
  /** Of one procedure; absent: of all. */
  readonly procedureCode?: string;
  readonly title: string;
  readonly words: string;
  /** The template that is changed, and the version that was looked at; absent: a new one. */
  readonly changes?: { readonly id: string; readonly version: number };
  /** Said twice, saved once. */
  readonly requestKey: string;
}

/**
 * Makes an answer template of the agency, or a new version of one. Who leads does so.
 * @throws work/not-yours, work/template-incomplete, work/unknown-placeholder, work/template-not-found, work/template-changed
 */
export function saveTemplate(work: Work, input: TemplateInput): Promise<Template> {
  return work.transaction(async (tx) => {
    const { agencyId, officialId } = writerOf(work);
    const { requestKey } = input;
    await holdRequest(tx, agencyId, requestKey);
    const again = await findTemplateOfRequest(tx, agencyId, requestKey);
    if (again !== undefined) return again;
    const [title, words] = [input.title.trim(), input.words.trim()];
    if (title === "" || title.length > 200 || words === "" || words.length > 4000) throw faults["template-incomplete"]();
    const unknown = unknownBlanks(input.kind, words);
    if (unknown.length > 0) throw faults["unknown-placeholder"]({ names: unknown.join(", ") });
    const at = work.clock.now();
    const before = input.changes === undefined ? undefined : await lockSeen(tx, input.changes);
    const { kind, procedureCode = null } = input;
    const said = { agencyId, kind: before?.kind ?? kind, procedureCode, title, words };
    const saved: Template = { ...said, id: before?.id ?? newId(at), version: (before?.version ?? 0) + 1 };
    await (before === undefined ? insertTemplate(tx, saved, requestKey) : updateTemplate(tx, saved, requestKey));
    await keepTemplateVersion(tx, saved, officialId, at);
    await work.announce(tx, {
      type: "work.template-saved",
      subject: saved.id,
      agencyId,
      data: { kind: saved.kind, version: saved.version },
    });
    return saved;
  });
}

/** The template is offered no more; what it said stays in its versions. @throws work/not-yours, work/template-not-found, work/template-changed */
export function retireTemplate(work: Work, changes: { readonly id: string; readonly version: number }): Promise<void> {
  return work.transaction(async (tx) => {
    const { agencyId } = writerOf(work);
    const { id, kind, version } = await lockSeen(tx, changes);
    await retireTemplateRow(tx, id, work.clock.now());
    await work.announce(tx, { type: "work.template-saved", subject: id, agencyId, data: { kind, version: version + 1, retired: true } });
  });
}

function writerOf(work: Work): Official {
  const official = deskOf(work);
  if (!may(official, "work.templates", official.agencyId)) throw faults["not-yours"]();
  return official;
}

async function lockSeen(tx: Tx, { id, version }: { readonly id: string; readonly version: number }): Promise<Template> {
  const found = isId(id) ? await lockTemplate(tx, id) : undefined;
  if (found === undefined) throw faults["template-not-found"]();
  if (found.version !== version) throw faults["template-changed"]();
  return found;
}
