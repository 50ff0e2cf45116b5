import { formatDate } from "@motlan/formats";
import { type Language, localDate } from "@motlan/kernel";
import type { MyOffer } from "@motlan/proactive";
import { Card, Tag } from "@motlan/ui";
import { fillText } from "../show/say.ts";
import { COMING, OFFER_STATES } from "../texts/coming-up.ts";

/** Whether somebody has to look at it: not answered, or done for them and still to be undone. */
export function waitsForMe({ offer: { state, undoUntil } }: MyOffer, now: Date): boolean {
  return state === "told" || state === "taken" || state === "failed" || (state === "acted" && undoUntil !== null && undoUntil > now);
}

export function sayOccasion(occasion: string): string {
  return formatDate(localDate(occasion));
}

interface OfferCardProps {
  readonly lang: Language;
  readonly mine: MyOffer;
  readonly level?: 2 | 3;
}

export function OfferCard({ lang, mine: { offer, service }, level }: OfferCardProps) {
  const { tag } = OFFER_STATES[offer.state];
  const tone = offer.state === "acted" ? "success" : offer.state === "told" || offer.state === "failed" ? "warning" : "info";
  return (
    <Card
      level={level}
      href={`/viec-sap-toi/${offer.id}`}
      title={service.title[lang]}
      over={fillText(COMING.on, { on: sayOccasion(offer.occasion) })[lang]}
      icon="bell"
      tag={<Tag tone={tone}>{tag[lang]}</Tag>}
    >
      {offer.about ?? undefined}
    </Card>
  );
}
