import { countUnread } from "@motlan/notices";
import { readRecord } from "@motlan/registries";
import type { Visit } from "./types.ts";

export interface Here {
  readonly name: string | undefined;
  readonly unread: number;
}

const LARGEST = 5_000;
/** Names by session: the registry is asked once a session, not once a page, so that the list of readings stays readable. */
const names = new Map<string, string>();

/** Who is signed in, for the header: their name and how many notices wait. A stranger has neither. */
export async function whoIsHere({ work }: Pick<Visit, "work">): Promise<Here> {
  const { actor } = work;
  if (actor.kind === "stranger" || actor.kind === "system") return { name: undefined, unread: 0 };
  const name = names.get(actor.sessionId) ?? (await readName(work, actor.personId));
  if (names.size >= LARGEST) names.clear();
  names.set(actor.sessionId, name);
  return { name, unread: actor.kind === "person" ? await countUnread(work) : 0 };
}

async function readName(work: Visit["work"], personId: string): Promise<string> {
  const node = work.as({ kind: "system", name: "web.header" });
  const record = await readRecord(node, { registry: "population", by: "id", value: personId, purpose: "identify" });
  const name = record?.values.fullName;
  return typeof name === "string" ? name : "–";
}
