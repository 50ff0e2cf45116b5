/** What this room announces: ids and times, never what happened. `tell` are those to be told. */
export const events = {
  "breaches.recorded": "A breach was recorded, and its clock runs: `notifyBy`, `people`, `tell`.",
  "breaches.due-soon": "A breach is not notified and less than a day is left: `notifyBy`, `tell`.",
  "breaches.late": "The term to notify a breach has passed: `notifyBy`, `tell`, those of the superior included.",
  "breaches.person-told": "A person whose data it was is told: `tell`.",
  "breaches.notified": "The authority was notified by a sealed paper: `documentId`.",
  "breaches.moved": "Measures or persons were added: `move`, `people`.",
  "breaches.closed": "A breach is closed.",
} as const;
