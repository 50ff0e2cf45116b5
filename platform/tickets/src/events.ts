/** What this room announces: ids, numbers and times; whose a number is, nobody knows. */
export const events = {
  "tickets.taken": "A number was taken; the subject is the ticket.",
  "tickets.booked": "A person booked a number for a time: whose, and when.",
  "tickets.booking-cancelled": "A booked number was cancelled by whoever booked it.",
  "tickets.called": "A number was called to a counter: number, minutes it waited.",
  "tickets.ended": "Whoever had the number was served, or did not come: state.",
} as const;
