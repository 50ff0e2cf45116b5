import { Notice } from "@motlan/ui";
import { findMyUnsolved } from "@motlan/voice";
import type { Visit } from "../../frame/types.ts";
import { fillText, sayAppointment } from "../show/say.ts";
import { RATE_LINK } from "../texts/rate-link.ts";

/** On one's dossier: what one said is not solved, until when the superior answers, and the answer. */
export async function unsolvedPart({ work, lang }: Visit, dossierId: string) {
  const found = await findMyUnsolved(work, dossierId);
  if (found === undefined || found.closedBy === "person") return null;
  return (
    <Notice lang={lang} tone="info" title={RATE_LINK.unsolved[lang]}>
      {found.answer === undefined ? (
        <p>{fillText(RATE_LINK.waits, { at: sayAppointment(found.dueAt, lang) })[lang]}</p>
      ) : (
        <p>{`${RATE_LINK.answered[lang]}: ${found.answer.words}`}</p>
      )}
    </Notice>
  );
}
