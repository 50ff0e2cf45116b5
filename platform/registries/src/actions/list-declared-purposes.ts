import type { Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listRegistries } from "../store/registries.ts";

/** A registry of this node, and what it may be read for. */
export interface DeclaredPurposes {
  readonly code: string;
  readonly title: Text;
  readonly purposes: readonly { readonly code: string; readonly title: Text; readonly law: string; readonly fields: readonly string[] }[];
}

/** What each registry may be read for, as it was declared: for whoever decides about such reads at the desk. No record is looked at. @throws registries/not-yours */
export async function listDeclaredPurposes(work: Work): Promise<readonly DeclaredPurposes[]> {
  if (work.actor.kind !== "official" && work.actor.kind !== "system") throw faults["not-yours"]();
  return (await listRegistries(work.db)).flatMap(({ code, declaration: { title, purposes } }) => {
    const read = purposes.filter(({ writes }) => writes !== true);
    return read.length === 0 ? [] : [{ code, title, purposes: read }];
  });
}
