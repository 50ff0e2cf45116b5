/** What the room announces; `data` holds names of systems, hashes and times, never a value of a person. */
export const events = {
  "exchange.directory-issued": "The centre signed a directory; its version and day of expiry.",
  "exchange.directory-fetched": "A node took a newer directory; its version.",
  "exchange.centre-key-announced": "The centre made its next key for signing the directory and announced it; its name.",
  "exchange.centre-key-changed": "The centre signs the directory with another key from now on; its name.",
  "exchange.centre-key-withdrawn": "The centre took the announcement of its next key back.",
  "exchange.centre-key-given": "This node was given the centre's key by hand; its name.",
  "exchange.service-offered": "A data service was opened or changed.",
  "exchange.right-granted": "A system was given access to a service, with its purposes.",
  "exchange.right-ended": "An access ended.",
  "exchange.client-bound": "A system may speak for a subsystem from now on.",
  "exchange.joining-asked": "An agency asked the centre to take part; the node's name.",
  "exchange.joining-approved": "The centre let an agency's node take part; in force with the next directory.",
  "exchange.node-removed": "The centre took a node out of the directory; in force with the next one.",
  "exchange.revoked": "The centre revoked a certificate or a key of a node; in force with the next directory.",
  "exchange.renewed": "The centre listed a node's next certificate and key beside those it has.",
  "exchange.keys-renewed": "This node uses its next certificate and key.",
  "exchange.ends-soon": "This node's certificate or key ends in so many days and is not renewed yet; whom to tell.",
  "exchange.joining-refused": "The centre refused a request to take part; the reason stands with the request.",
  "exchange.half-unmatched":
    "A half has no other half, or it says something else; data holds peer, kind, client, service and the query's number.",
} as const;
