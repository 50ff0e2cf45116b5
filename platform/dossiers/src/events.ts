/** What the room announces; `data` holds ids, codes and times, never an answer. */
export const events = {
  "dossiers.submitted": "A dossier was submitted; it may still await payment.",
  "dossiers.moved": "A dossier moved: `move`, `from`, `to`, `step`.",
  "dossiers.decided": "The result of a dossier is made: granted, by an official or by the node.",
  "dossiers.refused": "A dossier was refused, with the refusal's id.",
  "dossiers.stopped": "A dossier was closed without a result, because it cannot be settled.",
  "dossiers.extended": "The deadline of a dossier was extended, once; `due` is the new one.",
  "dossiers.consulted": "Another agency was asked for its opinion; the clock runs on.",
  "dossiers.returned": "The result was handed over.",
  "dossiers.withdrawn": "The applicant withdrew the dossier, or its term to pay passed (`move`: lapse).",
  "dossiers.answer-refused": "Another registry's owner refused what was asked; the dossier is back at the step that records.",
  "dossiers.doubted": "An automatic decision was not possible; the ids of the failed conditions.",
  "dossiers.asked": "The applicant was asked for more, all faults at once.",
  "dossiers.draft-sent": "The draft of the result was sent to the applicant to confirm.",
  "dossiers.reviewed": "An official reviewed an automatic decision.",
} as const;
