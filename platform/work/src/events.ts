/** What the room announces; `data` holds ids, never words. */
export const events = {
  "work.noted": "An internal note was written on a dossier; who was mentioned, by their ids.",
  "work.template-saved": "An answer template was made, changed or retired.",
  "work.given": "Dossiers were given under signature; they count as handed over when the taker signs.",
  "work.taken": "The taker signed: the dossiers are handed over; how many differences were noted.",
  "work.declined": "The taker declined, or the giver withdrew.",
  "work.handed-over": "All open dossiers of one official were given to another by a leader: `from`, `to`, how many.",
  "work.hand-over-undone": "Such a hand-over was taken back within ten minutes; how many came back.",
  "work.told": "Superiors were told of a late step, once each: `step`, `level`, `tell` their persons' ids. The subject is the dossier.",
  "work.council-called": "A council was called together; how many dossiers and members.",
  "work.council-concluded": "A council's chair concluded; how many members attended.",
  "work.council-cancelled": "A council's meeting was called off; its dossiers may go before another.",
} as const;
