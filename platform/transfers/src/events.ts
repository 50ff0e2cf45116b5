/** What the room announces; `data` holds names of systems, never a file's name. */
export const events = {
  "transfers.begun":
    "A system of this node began to give a file to another, or to fetch one; data holds side, subsystem, peer and service.",
  "transfers.offered": "A file is whole at its sender and may be fetched.",
  "transfers.withdrawn": "A sender takes a file back, or a receiver gives up; nothing more of it is given or fetched.",
  "transfers.stopped": "A file is not fetched further by itself: data holds the fault's code.",
  "transfers.received": "A file is whole at its receiver, and the receipt is signed; at the sender: the receipt is here.",
  "transfers.expired": "A file was not fetched in its time.",
} as const;
