import type { Work } from "@motlan/kernel/db";
import { loadCatalogue } from "../actions/load-catalogue.ts";
import { publishProcedure } from "../actions/publish-procedure.ts";

/** Publishes versions as the node does at its start, for tests of rooms that run them. Gives the version ids in the same order. */
export async function publishAll(work: Work, versions: readonly unknown[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const version of versions) ids.push((await publishProcedure(work, version)).versionId);
  return ids;
}

export { independentlyRead } from "./independent-bpmn.ts";
export { aSoundVersion } from "./sound-version.ts";
export { loadCatalogue };
