/** What the room announces; never the words. */
export const events = {
  "voice.rated":
    "A dossier was rated or its rating changed: dossierId, agencyId, procedureCode, score, solved, and `before`, the score it replaces or null.",
  "voice.unsolved": "The applicant said that the matter is not solved: told to the superior (`agency_id`), `due` by when.",
  "voice.solved": "The superior closed what was not solved, with an answer to the applicant: `late` or not.",
  "voice.unsolved-late": "The superior's term has passed: `due`, `tell`.",
} as const;
