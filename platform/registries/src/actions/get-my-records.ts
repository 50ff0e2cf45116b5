import type { Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import type { RecordView } from "../record-view.ts";
import { listRegistries } from "../store/registries.ts";
import { readRecords } from "./read-records.ts";

export interface MyRecord extends RecordView {
  /** What such an entry is called, where the registry keeps several kinds. */
  readonly kindTitle?: Text;
}

/**
 * Everything the registries hold about the signed-in person, whole. Looking at oneself leaves an entry too (purpose "self").
 * @throws registries/not-yours
 */
export async function getMyRecords(work: Work): Promise<readonly MyRecord[]> {
  const { actor } = work;
  if (actor.kind !== "person") throw faults["not-yours"]();
  const mine: MyRecord[] = [];
  for (const { code, declaration } of await listRegistries(work.db)) {
    if (declaration.concerns !== "itself" && declaration.concerns.length === 0) continue;
    const by = declaration.concerns === "itself" ? "id" : "person";
    for (const view of await readRecords(work, { registry: code, by, value: actor.personId, purpose: "self" })) {
      const kindTitle = declaration.kinds?.find((kind) => kind.code === view.kind)?.title;
      mine.push({ ...view, ...(kindTitle && { kindTitle }) });
    }
  }
  return mine;
}
