/** What the room announces. Ids only: a listener that needs a value reads the record, and leaves its access entry. */
export const events = {
  "registries.published":
    "A registry's declaration, or a new version of it, is in force; the subject is the publication, data holds the code.",
  "registries.recorded": "A record was made; the subject is the record, data holds registry, kind, version and since when it is known.",
  "registries.amended":
    "A record was corrected or changed; data holds registry, kind, the version that holds from then on, since when it is known and the paths that changed.",
  "registries.ended":
    "A record holds no longer from a day on; its history stays. Data holds registry, kind, the day, the version that ends there, if one does, and as of when (`readAs`) what held last is read.",
  "registries.taken-back": "The declaration of a registry without records was taken back; data holds the code.",
  "registries.export-asked":
    "An official asked to take records of a registry away; the subject is the export, data holds registry, purpose and format.",
  "registries.exported": "Its file went out whole; data holds registry, purpose and how many records were given.",
  "registries.loaded": "Records were taken over in bulk; data holds registry and how many.",
  "registries.disputed": "A value of a record is contested; data holds registry and path.",
  "registries.correction-asked":
    "Somebody says that a value of their record is wrong; the subject is the request, data holds registry, recordId, personId and dueAt.",
  "registries.correction-extended": "Its keeper needs longer; data holds registry, recordId, personId and dueAt.",
  "registries.correction-settled": "It was accepted, refused or withdrawn; data holds registry, recordId, personId and outcome.",
  "registries.twins-found": "A page of a registry was searched for records that may be the same; data holds registry and how many pairs.",
  "registries.write-refused":
    "The registry's main node refused what was recorded or amended here; it rests. The subject is the record, data holds registry, key and code.",
  "registries.write-retried": "It is sent there again; data holds registry and key.",
  "registries.write-given-up": "It is never to stand there, for a reason that is kept; data holds registry and key.",
  "registries.merge-proposed":
    "An official says that two persons are one; a second one has to confirm it. The subject is the pair, data holds registry and except: the persons who are not to confirm it.",
  "registries.merge-dropped": "Such a proposal was taken back or not confirmed; the subject is the pair, data holds registry.",
  "registries.part-proposed":
    "An official says that two persons merged into one are two; a second one has to confirm it. As of a merge that is proposed.",
  "registries.part-dropped":
    "Such a proposal was taken back or not confirmed, and the merge stands; the subject is the pair, data holds registry.",
  "registries.merged":
    "A record lives on in another; the subject is the one merged, data holds registry, mergedId, livingId and personIds.",
  "registries.unmerged": "That was undone: both stand for themselves again; data as before.",
  "registries.read-hidden": "A read is kept from its person until a moment, for a reason; the subject is the act itself, never the record.",
  "registries.hidden-longer": "A hidden read got a later moment within the same limit; data holds accessId, reason and until.",
  "registries.hidden-sooner": "An office opened what it hid before its moment; data holds accessId, reason and until.",
  "registries.hidden-opened":
    "The moment of a hidden read has come: its person sees it. Data holds accessId and, where it is about one, personId, and that person as except: who is not told as an official.",
  "registries.hiding-refused": "Somebody asked for more secrecy than the law allows; data holds reason, until and why it was refused.",
  "registries.command-sent":
    "A command to another owner left the act for the outbox; the subject is the dossier, data holds key and effect.",
  "registries.command-answered":
    "The owner's signed receipt is in; the subject is the dossier, data holds key, dossierId, effectId and state.",
} as const;
