import type { Actor } from "@motlan/kernel";

/** Publishing and taking back are for the whole node: the right counts in whatever agency the post is. */
export function mayPublish(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "official" && actor.permissions.has("catalogue.publish"));
}
