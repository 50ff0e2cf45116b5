/** What the room announces; `data` holds ids alone, never an amount or a name. */
export const events = {
  "payments.ordered": "A payment order was made for a dossier; the subject is the order.",
  "payments.paid":
    "An order was paid, by transfer or at the counter; the subject is the order, data has orderId, dossierId, personId and how.",
  "payments.held": "A transfer was set aside; the subject is the transfer, data has the reason and the order, if one is known.",
  "payments.expired": "An order's term passed and the bank knew of no money; the subject is the order.",
  "payments.cancelled": "An open order was called off; the subject is the order.",
  "payments.refund-due": "A paid order was called off and the money is owed back; the subject is the order.",
} as const;
