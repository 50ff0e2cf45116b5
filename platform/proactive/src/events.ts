/** What the room announces: ids, the service's code and what became of it; never a value of a record. `sign` is the offer's short sign for telephones. The subject of all but the first and `.opted-*` is the offer. */
export const events = {
  "proactive.published": "A declaration of a proactive service was published: code, version.",
  "proactive.told":
    "A person was told of an occasion (nhắc, đề nghị): personId, sign, code, level, communeId, `acts` true where the node will act unless refused.",
  "proactive.prepared": "A dossier was prepared for the person: code, draftId.",
  "proactive.taken": "The person took the offer up: code.",
  "proactive.submitted": "The person submitted what was prepared: code, dossierId.",
  "proactive.declined": "The person refused it: code, level.",
  "proactive.taken-back": "The person took a refusal back: code, level.",
  "proactive.acted": "The term to refuse was over and the node submitted: personId, sign, code, dossierId, undoUntil.",
  "proactive.undone": "What the node did was taken back: personId, sign, code, dossierId.",
  "proactive.failed": "The node could not act and left it to the person: personId, sign, code, fault.",
  "proactive.over": "The occasion is past; nothing came of the offer: code.",
  "proactive.opted-out": "A person wants no more of a service, or of any (`*`): code. The subject is the person.",
  "proactive.opted-in": "A person wants it again: code. The subject is the person.",
} as const;
