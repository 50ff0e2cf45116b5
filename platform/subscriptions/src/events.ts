/** What the room announces; `data` holds names of systems, numbers and times, never a value of a person. */
export const events = {
  "subscriptions.topic-declared": "A topic was opened or changed; data holds subsystem and code.",
  "subscriptions.subscribed":
    "A system hears a topic from now on; the subject is the subscription, data holds client, service and purpose.",
  "subscriptions.unsubscribed": "A subscription ended; data holds client and service.",
  "subscriptions.replayed": "A subscription was set back to a place; data holds after.",
  "subscriptions.dead":
    "An event could not be delivered and waits for somebody; the subject is the subscription, data holds seq; why stands with it.",
  "subscriptions.resent": "Events that could not be delivered go out again; data holds how many.",
  "subscriptions.skipped": "An event is not delivered to that subscription; data holds seq; why stands with it.",
  "subscriptions.received": "Another node delivered an event here; the subject is its row, data holds type, source and id.",
} as const;
