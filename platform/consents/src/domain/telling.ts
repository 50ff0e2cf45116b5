import type { State } from "./consent.ts";

/** What a webhook hears of, and what state of the consent each event says. */
const STATES: Readonly<Record<string, State>> = {
  "consents.asked": "asked",
  "consents.given": "given",
  "consents.refused": "refused",
  "consents.withdrawn": "withdrawn",
  "consents.ended": "lapsed",
  "consents.lapsed": "lapsed",
};

export const TOLD = Object.keys(STATES);

export interface Happened {
  readonly type: string;
  readonly consentId: string;
  readonly agreementId: string;
  readonly at: Date;
}

/** The bytes a webhook is sent: the record's id, the agreement, the state and the moment, and nobody's name or number. */
export function writeTelling({ type, consentId, agreementId, at }: Happened): string {
  const state = STATES[type];
  return JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: { consentRecordId: consentId, dataAgreementId: agreementId, ...(state !== undefined && { state }) },
  });
}
