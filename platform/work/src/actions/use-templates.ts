import { findOfficial, getAgency } from "@motlan/agencies";
import { formatDate } from "@motlan/formats";
import { isId, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { fillBlanks, type Placeholder, type Template, type TemplateKind } from "../domain/template.ts";
import { faults } from "../faults.ts";
import { findTemplate, listTemplatesOf } from "../store/templates.ts";
import { deskOf } from "./colleagues.ts";

/** The agency's templates, those of one procedure before those of all. @throws work/not-yours */
export async function listTemplates(
  work: Work,
  { kind, procedureCode }: { readonly kind?: TemplateKind; readonly procedureCode?: string } = {},
): Promise<Template[]> {
  const { agencyId } = deskOf(work);
  return work.transaction((tx) => listTemplatesOf(tx, agencyId, kind, procedureCode));
}

/** @throws work/not-yours, work/template-not-found */
export async function getTemplate(work: Work, id: string): Promise<Template> {
  deskOf(work);
  const found = isId(id) ? await work.transaction((tx) => findTemplate(tx, id)) : undefined;
  if (found === undefined) throw faults["template-not-found"]();
  return found;
}

/** The template's words with what is known of the case; the official's name, the agency and the day are filled by themselves. @throws work/not-yours, work/template-not-found */
export async function fillTemplate(work: Work, id: string, known: Partial<Record<Placeholder, string>>): Promise<string> {
  const { words } = await getTemplate(work, id);
  const { agencyId, officialId } = deskOf(work);
  const agency = (await getAgency(work.db, agencyId)).name.vi;
  const official = (await findOfficial(work.db, officialId))?.name ?? "";
  return fillBlanks(words, { agency, official, today: formatDate(localDateOf(work.clock.now())), ...known });
}
