import type { Dossier } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { may } from "@motlan/kernel";
import { type Delivered, listDeliveries } from "@motlan/notices";
import type { Visit } from "../../frame/types.ts";
import { CHANNEL_NAMES, MESSAGE_STATES } from "../../portal/texts/notice-settings.ts";
import { DESK_NOTICES as T } from "../texts/notices.ts";

/** What the applicant was told beyond the portal, and what became of it; nothing for an official of another agency. */
export async function toldPart({ work, lang }: Visit, { id: dossierId, agencyId }: Pick<Dossier, "id" | "agencyId">) {
  if (!may(work.actor, "dossiers.read", agencyId)) return null;
  const told = await listDeliveries(work, { dossierId, agencyId });
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{T.told[lang]}</h2>
      <ul>
        {told.map((one) => (
          <li key={`${one.noticeId}:${one.channel}`}>{lineOf(one, lang)}</li>
        ))}
      </ul>
    </section>
  );
}

function lineOf({ title, at, channel, state }: Delivered, lang: Visit["lang"]): string {
  return `${title[lang]}: ${CHANNEL_NAMES[channel][lang]}, ${MESSAGE_STATES[state][lang]} · ${formatDateTime(at)}`;
}
