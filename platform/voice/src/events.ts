/** What the room announces; never the words. */
export const events = {
  "voice.rated":
    "A dossier was rated or its rating changed: dossierId, agencyId, procedureCode, score, solved, and `before`, the score it replaces or null.",
} as const;
