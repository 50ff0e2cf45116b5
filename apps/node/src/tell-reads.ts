import { findAgency } from "@motlan/agencies";
import type { RoomService } from "@motlan/exchange";
import { isId, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type AccessView, listMyAccesses } from "@motlan/registries";

const NODE: Text = { vi: "Hệ thống của nút giữ dữ liệu", en: "The node that holds the data" };
const PERSON: Text = { vi: "Một người nộp hồ sơ khác", en: "Another applicant" };

/** `GET /{person}`: the newest reads of that person's data here, as another node shows them to that person: the agency or the other authority's system, never a private name. */
export const tellReads: RoomService = async (work, { path }) => {
  const personId = path.slice(1);
  if (!isId(personId)) return { status: 404, content: { reads: [] } };
  return { status: 200, content: { reads: await readsOf(work, personId) } };
};

async function readsOf(work: Work, personId: string) {
  const views = await listMyAccesses(work.as({ kind: "person", personId, assurance: 1, sessionId: "exchange" }));
  const agencies = new Map<string, Text>();
  for (const id of new Set(views.flatMap(({ who }) => who.agencyId ?? []))) {
    const agency = await findAgency(work.db, id);
    if (agency !== undefined) agencies.set(id, agency.name);
  }
  return views.map((view) => ({
    at: view.at.toISOString(),
    who: { ...whoOf(view, agencies) },
    registry: { ...view.registryTitle },
    purpose: { ...view.purposeTitle },
    law: view.law,
    issue: view.who.far?.issue ?? view.dossierId ?? null,
    given: view.outcome === "given",
  }));
}

function whoOf({ who }: AccessView, agencies: ReadonlyMap<string, Text>): Text {
  if (who.far !== undefined) return who.far.title;
  return agencies.get(who.agencyId ?? "") ?? (who.kind === "person" ? PERSON : NODE);
}
