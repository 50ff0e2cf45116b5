/** What this room announces: what stands still, and who settled what. Names of listeners and jobs, keys of events; why stands in the kernel's tables. */
export const events = {
  "upkeep.listener-tried": "A listener was told to try its event again at once: listener; the subject is the event's key.",
  "upkeep.event-passed": "A listener was let go past an event it could not hear: listener; the subject is the event's key.",
  "upkeep.event-taken-up": "An event that was passed over is to be heard after all: listener; the subject is the event's key.",
  "upkeep.jobs-tried": "Failing jobs of a kind were told to try again at once: task, how many.",
  "upkeep.job-passed": "A failing job is tried no more: task, its number in the queue.",
  "upkeep.turn-tried": "A recurring job was told to take its failed turn at once: task.",
  "upkeep.stands-still":
    "Something the node does by itself began to stand still or to fail for long: how much stands so in all, whom to tell.",
  "upkeep.stands-for-long": "What was told goes on for a day: how much stands still in all, whom to tell.",
} as const;
