/** What the room announces; the subject is the draft. No value of a form is ever among the data. */
export const events = {
  "forms.opened": "A person began a draft; data holds the procedure's code and the version.",
  "forms.taken":
    "A draft became a dossier; data holds the dossier and how many values were typed although the State held them (typedThoughHeld), of how many it held (heldByState).",
  "forms.disputed": "A person contests a held value; data holds the path of the question.",
  "forms.signature-asked": "Another party was asked to sign a draft; data holds the person asked (signerId).",
  "forms.signed": "Another party signed a draft; the subject is the draft.",
  "forms.signature-declined": "Another party declined to sign; the subject is the draft.",
  "forms.discarded": "A person threw a draft away.",
  "forms.expired": "A draft nobody touched for thirty days was deleted.",
} as const;
