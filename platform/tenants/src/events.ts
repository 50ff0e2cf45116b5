/** What this room announces. */
export const events = {
  "tenants.opened": "An authority began to work on this node; the subject is the authority.",
  "tenants.seal-ready": "The authority can seal its papers; the subject is the authority.",
} as const;
