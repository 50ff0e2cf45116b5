/** What the room announces. Ids only: a listener that needs a value reads the record, and leaves its access entry. */
export const events = {
  "registries.published":
    "A registry's declaration, or a new version of it, is in force; the subject is the publication, data holds the code.",
  "registries.recorded": "A record was made; the subject is the record, data holds registry, kind and version.",
  "registries.amended": "A record was corrected or changed; data holds registry, kind and the version that holds from then on.",
  "registries.loaded": "Records were taken over in bulk; data holds registry and how many.",
  "registries.disputed": "A value of a record is contested; data holds registry and path.",
  "registries.command-sent":
    "A command to another owner left the act for the outbox; the subject is the dossier, data holds key and effect.",
  "registries.command-answered":
    "The owner's signed receipt is in; the subject is the dossier, data holds key, dossierId, effectId and state.",
} as const;
