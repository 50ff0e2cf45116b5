import { foldVietnamese } from "@motlan/formats";
import { isLocalDate, type LocalDate } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { decideKeys } from "../domain/keys.ts";
import { trimValues, valuesAt } from "../domain/paths.ts";
import { faults } from "../faults.ts";
import type { ReadRequest, RecordView } from "../record-view.ts";
import type { RegistryRow } from "../store/registries.ts";
import { courierHere, type UpstreamRecord } from "../upstream.ts";

/**
 * Asks the registry's main node for what is not here. That node cuts the record to the purpose, as it is published there, and shows the read to its person; here it is cut
 * to the purpose once more. A person asking gets only what is about themselves, and whoever has to type something right gets nothing where it is not.
 * @throws registries/upstream-away
 */
export async function lookUpstream(work: Work, registry: RegistryRow, request: ReadRequest): Promise<readonly RecordView[]> {
  const { upstream } = registry;
  const courier = courierHere();
  const { by, value, purpose, dossierId, draftId } = request;
  // Of what a person sees of themselves, and a keeper of what it keeps, no other node is asked.
  const fields = registry.declaration.purposes.find(({ code }) => code === purpose)?.fields;
  if (upstream === null || courier === undefined || request.asOf !== undefined || fields === undefined) return [];
  const issue = dossierId ?? draftId;
  const { actor } = work;
  const look = { by, value, purpose, ...(issue !== undefined && { issue }), ...(actor.kind === "official" && { user: actor.officialId }) };
  const records = await courier.look(work.as({ kind: "system", name: "registries.upstream" }), upstream, look).catch((error: unknown) => {
    throw faults["upstream-away"]({ registry: registry.code, why: codeOf(error) });
  });
  return records
    .filter((record) => actor.kind !== "person" || isAbout(registry, record, actor.personId))
    .filter(({ values }) => isTypedRight(values, request.match))
    .flatMap((record) => viewOf(registry, { ...record, values: trimValues(record.values, fields) }, purpose));
}

/** As `registries.matches` does for what is here. */
function isTypedRight(values: UpstreamRecord["values"], match: ReadRequest["match"] = {}): boolean {
  return Object.entries(match).every(([path, typed]) => valuesAt(values, path).some((held) => spelled(held) === spelled(typed)));
}

const spelled = (value: unknown): string => foldVietnamese(String(value));

function isAbout({ declaration }: RegistryRow, { recordId, values }: UpstreamRecord, personId: string): boolean {
  const found = decideKeys(declaration, recordId, values);
  return found.ok && found.value.personIds.includes(personId);
}

function viewOf({ code, declaration }: RegistryRow, record: UpstreamRecord, purpose: string): RecordView[] {
  const { recordId, versionId, kind, values, disputed, recordedAt, law } = record;
  const validFrom = dayOf(record.validFrom);
  if (validFrom === undefined) return [];
  const receipt = { registry: code, source: declaration.owner, recordId, versionId, recordedAt, law, purpose };
  return [{ recordId, versionId, registry: code, kind, validFrom, values, disputed, receipt }];
}

function dayOf(text: string): LocalDate | undefined {
  return isLocalDate(text) ? text : undefined;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unreachable";
}
