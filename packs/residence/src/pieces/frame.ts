import { COMPLAINT_TO, FOR_SELF, type LegalBasis, law, type ProcedureVersion, type Term, t } from "@motlan/catalogue/declare";
import { LAW_ON_RESIDENCE } from "./laws.ts";

type Channels = ProcedureVersion["channels"];

/** Online and at the counter; the police take nothing by post. */
export function policeChannels(count: number, unit: Term["unit"] = "working-day"): Channels {
  return [
    { kind: "online", deadline: { count, unit } },
    { kind: "counter", deadline: { count, unit }, note: t("Nhận cả sáng thứ bảy.", "Saturday mornings too.") },
  ];
}

/** The commune police of a place; `first` is FEEL giving the commune. */
export function policeOf(first: string, matter: "residence" | "identity-card", basis: LegalBasis): ProcedureVersion["competence"] {
  return { level: "commune", matter, first, elsewhere: matter === "identity-card", law: basis };
}

/** Where the applicant lives. */
export const AT_HOME = policeOf("applicant.residence.communeId", "residence", law(LAW_ON_RESIDENCE, "Điều 2, 33"));

export const SELF = { assurance: 2 as const, actingFor: FOR_SELF };
export const COMPLAINT = COMPLAINT_TO.communePolice;

/** What every result of the commune police has in common. */
export const SIGNED = { signedBy: ["police-chief", "deputy-police-chief"], delivery: ["online" as const, "counter" as const] };
