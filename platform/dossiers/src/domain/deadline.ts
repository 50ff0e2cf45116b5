import type { Term } from "@motlan/formats";
import type { Dossier } from "./dossier.ts";

/** What a version says about deadlines: cases with one of their own, and each channel's. */
interface Deadlines {
  readonly cases?: readonly { readonly id: string; readonly deadline: Term }[];
  readonly channels: readonly { readonly kind: string; readonly deadline: Term }[];
}

/** The statutory deadline (thời hạn giải quyết) of a dossier: a part's own within its linked group; else its case's, where one of the declaration's cases held at submission, else the channel's. */
export function deadlineOf(
  { cases = [], channels }: Deadlines,
  { caseId, channel, origins }: Pick<Dossier, "caseId" | "channel"> & Partial<Pick<Dossier, "origins">>,
): Term | undefined {
  return (
    origins?.whole?.deadline ?? cases.find(({ id }) => id === caseId)?.deadline ?? channels.find(({ kind }) => kind === channel)?.deadline
  );
}
