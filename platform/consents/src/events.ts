/** What this room announces: ids, times and the digest of the words; never the words, never a name. */
export const events = {
  "consents.policy-kept": "A policy has a new version: `revisionId`, `digest`.",
  "consents.policy-ended": "A policy is over.",
  "consents.agreement-kept": "An agreement has a new version: `revisionId`, `digest`.",
  "consents.agreement-ended": "An agreement is over: nobody can consent to it any more.",
  "consents.asked": "A person is asked for a consent, or asked anew because the words changed: `tell` (whoever may answer), `answerBy`.",
  "consents.said": "One of those who must agree did: `digest`.",
  "consents.given": "A consent stands: `revisionId`, `digest`, `until`.",
  "consents.refused": "A consent was refused: `digest`.",
  "consents.withdrawn": "A consent was withdrawn; the next call is refused: `digest`.",
  "consents.ended": "A consent, or a request for one, is over because its agreement was ended; the next call is refused: `digest`.",
  "consents.lapsed": "Nobody answered in time, or a consent ran out.",
  "consents.signed":
    "Somebody signed what they said by a key of their own: `signatureId`, `digest` (of what was signed), `thumbprint` (of the key).",
  "consents.required": "A right of the exchange answers only where the person agreed: `code`, `service`.",
  "consents.webhook-declared": "An agency's system hears of consents at an address: `host`, `disabled`.",
  "consents.webhook-changed": "Its address, its pause or its secret is another: `host`, `disabled`, `renewSecret`.",
  "consents.webhook-ended": "Nothing is told there any more.",
  "consents.telling-refused": "A webhook's receiver would not take what it was told: `key` (the event's).",
  "consents.telling-resent": "What was refused is sent again: `key`.",
  "consents.telling-skipped": "What was refused is never sent there; why stays with the row: `key`.",
} as const;
