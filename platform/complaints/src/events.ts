/** What this room announces: ids and times, never a word of a complaint. `tell` are the officials to be told, each with the agency at whose desk. */
export const events = {
  "complaints.received": "A complaint was made: dossierId, agencyId, instance, about, `takeUpBy`, `tell`.",
  "complaints.moved": "A complaint moved: `move`, `to`, `decideBy`, `tell`.",
  "complaints.decided": "A complaint was decided: `outcome`, instance.",
  "complaints.due-soon": "The term of a complaint ends within three days: `due`, `tell`.",
  "complaints.late": "The term of a complaint has passed: `due`, `tell`, those of the superior included.",
} as const;
