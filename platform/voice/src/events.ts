/** What the room announces. */
export const events = {
  "voice.rated": "A person rated a dossier or changed the rating: dossierId, score, solved; never the words.",
} as const;
