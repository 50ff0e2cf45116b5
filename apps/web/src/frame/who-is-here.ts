import { displayNameOf } from "@motlan/identity";
import { countUnread } from "@motlan/notices";
import type { Visit } from "./types.ts";

export interface Here {
  readonly name: string | undefined;
  readonly unread: number;
}

/** Who is signed in, for the header: their name and how many notices wait. A stranger has neither. */
export async function whoIsHere({ work }: Visit): Promise<Here> {
  if (work.actor.kind === "stranger" || work.actor.kind === "system") return { name: undefined, unread: 0 };
  return { name: await displayNameOf(work), unread: work.actor.kind === "person" ? await countUnread(work) : 0 };
}
