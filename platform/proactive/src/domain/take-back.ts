import { type Decision, localDateOf, no, yes } from "@motlan/kernel";
import type { Offer, OfferState } from "./offer.ts";

/**
 * Whether a refusal may be taken back, and where the offer then stands: while its day is open, and before the hour of what the node was to do by itself, since nobody is given a new term
 * to refuse. What the node could not do is left to the person again.
 */
export function decideTakeBack(
  { state, endsOn, actsAt, fault }: Pick<Offer, "state" | "endsOn" | "actsAt" | "fault">,
  now: Date,
): Decision<OfferState, "settled-already" | "too-late-to-take-back"> {
  if (state === "told" || state === "taken" || state === "failed") return yes(state);
  if (state !== "declined") return no("settled-already");
  if (endsOn < localDateOf(now)) return no("too-late-to-take-back");
  if (actsAt === null) return yes("told");
  if (fault !== null) return yes("failed");
  return now < actsAt ? yes("told") : no("too-late-to-take-back");
}
