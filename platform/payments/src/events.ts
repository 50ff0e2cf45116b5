/** What the room announces; `data` holds ids alone, never an amount or a name. */
export const events = {
  "payments.ordered": "A payment order was made for a dossier or another subject; the subject is the order.",
  "payments.part-paid": "Part of an order came; the subject is the order.",
  "payments.paid":
    "An order was paid whole; the subject is the order, data has orderId, dossierId, every dossier it pays for (dossierIds), personId and how.",
  "payments.held": "A transfer was set aside; the subject is the transfer, data has the reason and the order, if one is known.",
  "payments.expired": "An order's term passed and the bank knew of no money; the subject is the order.",
  "payments.cancelled": "An open order was called off; the subject is the order.",
  "payments.refund-asked": "An official asked for a refund; another has to approve it. The subject is the refund.",
  "payments.refund-due": "Money is owed back, by rule or approved; the subject is the refund, data has the order and the cause.",
  "payments.refund-rejected": "An official did not approve a refund; the subject is the refund.",
  "payments.refund-sent": "Money went back; the subject is the refund, data has the order, its dossier and the cause.",
  "payments.refund-failed": "The provider will not give money back, or it bounced; the subject is the refund.",
  "payments.callback-refused":
    "Callbacks with a wrong signature came in the name of a provider, told once a minute; data has the provider.",
  "payments.statement-taken":
    "A bank's statement of one account and day was taken and laid beside the books; the subject is the statement.",
  "payments.finding-resolved": "A difference was settled with a reason; the subject is the finding, data says how.",
  "payments.finding-reopened": "A settlement was taken back by a reversing posting; the subject is the finding.",
  "payments.day-closed": "The books of a day were closed; the subject is the agency, data has the day.",
  "payments.day-signed": "A second person signed the closing sheet; the subject is the agency, data has the day.",
  "payments.receipt-corrected": "A receipt was replaced or adjusted by another; the subject is the new one, data names the earlier.",
  "payments.receipt-noted": "A mistake in a receipt was told of; the subject is the receipt.",
  "payments.receipt-cancelled": "A receipt was cancelled, its number kept; the subject is the receipt.",
} as const;
