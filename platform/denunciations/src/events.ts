/** What this room announces: ids and times, never a word of a denunciation; what a denouncer does is announced by the node. `tell` are the officials to be told. */
export const events = {
  "denunciations.received": "A denunciation came: `code`, `due` to take it up, `tell`. Neither who denounced nor whom.",
  "denunciations.moved": "A denunciation moved: `code`, `move`, `to`, `due`, `tell`.",
  "denunciations.concluded": "A denunciation was concluded: `code`, `outcome`, the agency denounced, `tell` (its head).",
  "denunciations.identity-opened":
    "Whoever hears a denunciation opened the identity of who denounced: `openingId`; the reason stays in the room.",
  "denunciations.due-soon": "The term of a denunciation ends within three days: `code`, `due`, `tell`.",
  "denunciations.late": "The term of a denunciation has passed: `code`, `due`, `tell`, the head above included.",
} as const;
