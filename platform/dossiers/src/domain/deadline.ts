import type { Term } from "@motlan/formats";
import type { Dossier } from "./dossier.ts";

/** What a version says about deadlines: cases with one of their own, and each channel's. */
interface Deadlines {
  readonly cases?: readonly { readonly id: string; readonly deadline: Term }[];
  readonly channels: readonly { readonly kind: string; readonly deadline: Term }[];
}

/** The statutory deadline (thời hạn giải quyết) of a dossier: its case's, where one of the declaration's cases held at submission, else the channel's. */
export function deadlineOf(
  { cases = [], channels }: Deadlines,
  { caseId, channel }: Pick<Dossier, "caseId" | "channel">,
): Term | undefined {
  return cases.find(({ id }) => id === caseId)?.deadline ?? channels.find(({ kind }) => kind === channel)?.deadline;
}
