import type { Language } from "@motlan/kernel";
import { Card, Tag } from "@motlan/ui";
import { fillText, sayAppointment } from "../show/say.ts";
import { HOME } from "../texts/home.ts";
import { STATUS, STATUS_TONES } from "../texts/status.ts";
import type { TitledDossier } from "./my-matters.ts";

export interface DossierCardProps {
  readonly lang: Language;
  readonly one: TitledDossier;
  readonly level?: 2 | 3;
}

/** A dossier as one line of a list: what it is, where it stands, until when. */
export function DossierCard({ lang, one: { dossier, title }, level }: DossierCardProps) {
  const { status, code, id, dueAt } = dossier;
  return (
    <Card
      level={level}
      href={`/ho-so/${id}`}
      title={title[lang]}
      over={code}
      tag={<Tag tone={STATUS_TONES[status]}>{STATUS[status][lang]}</Tag>}
    >
      {dueAt === undefined || status === "returned" || status === "refused" || status === "stopped" || status === "withdrawn"
        ? null
        : fillText(HOME.due, { at: sayAppointment(dueAt, lang) })[lang]}
    </Card>
  );
}
