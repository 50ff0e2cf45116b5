import type { Allowed } from "./allowed.ts";

/** Actions that may throw a plain error: what cannot happen unless the program is wrong. */
export const MAY_THROW: Allowed = {
  "platform/payments/src/actions/create-order.ts":
    "every drawn order number is taken: the number space is too small, and nobody outside can help it",
};

/** Actions without an access test of their own, and why. */
export const WITHOUT_ACCESS_TEST: Allowed = {
  "platform/agencies/src/actions/create-agency.ts": "refused in manage-agencies.access.test.ts through its maker, anAgency",
  "platform/payments/src/actions/create-order.ts": "refused in orders.access.test.ts through its maker, anOrder",
  "platform/catalogue/src/actions/load-catalogue.ts": "refused in load-catalogue.test.ts, where the long load is shared",
  "platform/catalogue/src/actions/hold-version.ts": "pure of rights: the act that begins a dossier says it in its own transaction",
  "platform/dossiers/src/actions/result-data.ts": "pure of rights: it works on a dossier that an action handed it",
  "platform/forms/src/actions/check-answers.ts": "pure of rights: it judges answers it is handed by an action that asked",
  "platform/forms/src/actions/check-step-fields.ts": "pure of rights: it judges what an official typed, handed on by an action that asked",
  "platform/identity/src/actions/register.ts": "a stranger's act: it is how one stops being a stranger",
  "platform/identity/src/actions/send-code.ts": "a stranger's act, bound to the sign-in it belongs to",
  "platform/identity/src/actions/start-sign-in.ts": "a stranger's act",
  "platform/identity/src/actions/verify-code.ts": "a stranger's act, bound to the sign-in it belongs to",
  "platform/identity/src/actions/verify-password.ts": "a stranger's act, bound to the sign-in it belongs to",
  "platform/registries/src/actions/receive-receipt.ts":
    "an owner's signature is the right; forged ones are refused in send-command.test.ts",
};

/** Faults that no test provokes, and why. */
export const NOT_PROVOKED: Allowed = {
  "identity/registration-expired": "provoked in register.test.ts, known there by its status 410",
};
