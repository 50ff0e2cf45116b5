import type { Work } from "@motlan/kernel/db";
import { coversFields, namesOf } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import { refuseAllButNode } from "../rights.ts";
import { insertCondition, listConditions, listForCall } from "../store/consents.ts";
import { agreements, findAgreementOfCode } from "../store/terms.ts";

/** From now on a right of the exchange answers only where the person agreed. @throws consents/no-agreement */
export function requireConsent(
  work: Work,
  { rightId, service, code }: { readonly rightId: string; readonly service: string; readonly code: string },
): Promise<void> {
  return work.transaction(async (tx) => {
    if ((await findAgreementOfCode(tx, code)) === undefined) throw faults["no-agreement"]();
    await insertCondition(tx, rightId, service, code);
    await work.announce(tx, { type: "consents.required", subject: rightId, data: { code, service } });
  });
}

/** Of a service: right → the purpose a consent must have. @throws consents/not-yours */
export async function conditionsOf(work: Work, service: string): Promise<ReadonlyMap<string, string>> {
  refuseAllButNode(work);
  return new Map((await listConditions(work.db, service)).map(({ rightId, code }) => [rightId, code]));
}

export interface CallAsked {
  readonly persons: readonly string[];
  readonly code: string;
  readonly service: string;
  /** Every name the asking system answers to. */
  readonly clients: readonly string[];
  /** What the call would be given of each record. */
  readonly fields: readonly string[];
}

/**
 * Whose consent holds for this call at this moment: person → consent. Asked anew for every call. Words that name less than would be given are none.
 * @throws consents/not-yours
 */
export function consentsForCall(work: Work, asked: CallAsked): Promise<ReadonlyMap<string, string>> {
  return work.transaction(async (tx) => {
    refuseAllButNode(work);
    const held = new Map<string, string>();
    for (const { personId, id, agreementId, revisionId } of await listForCall(tx, {
      ...asked,
      services: namesOf(asked.service),
      at: work.clock.now(),
    })) {
      const words = await agreements.findAt(tx, agreementId, revisionId);
      if (words !== undefined && coversFields(words.terms, asked.service, asked.fields)) held.set(personId, id);
    }
    return held;
  });
}
