import type { Work } from "@motlan/kernel/db";
import { loadCatalogue } from "../actions/load-catalogue.ts";
import { publishProcedure } from "../actions/publish-procedure.ts";
import type { Card } from "../domain/card.ts";
import { catalogueFacts } from "../facts/read-cards.ts";

/** Publishes versions as the node does at its start, for tests of rooms that run them. Gives the version ids in the same order. */
export async function publishAll(work: Work, versions: readonly unknown[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const version of versions) ids.push((await publishProcedure(work, version)).versionId);
  return ids;
}

export { independentlyRead } from "./independent-bpmn.ts";
/** A procedure's card as it stands in the files, without a database. */
export function cardOf(code: string): Card {
  const found = catalogueFacts()
    .cards()
    .find((card) => card.code === code);
  if (found === undefined) throw new Error(`There is no procedure ${code}`);
  return found;
}

export { aSoundVersion } from "./sound-version.ts";
export { loadCatalogue };
