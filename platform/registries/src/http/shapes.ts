import { Type } from "typebox";

const Text = Type.Object({ vi: Type.String(), en: Type.String() });

/** One read of the person's data, as they see it. */
export const Access = Type.Object({
  id: Type.String(),
  at: Type.String({ format: "date-time" }),
  who: Type.Object({
    kind: Type.Union([Type.Literal("person"), Type.Literal("official"), Type.Literal("system")]),
    self: Type.Boolean(),
    postId: Type.Optional(Type.String()),
    agencyId: Type.Optional(Type.String()),
    system: Type.Optional(Type.String()),
  }),
  registry: Type.String(),
  registryTitle: Text,
  recordId: Type.String(),
  purpose: Type.String(),
  purposeTitle: Text,
  law: Type.String(),
  fields: Type.Array(Type.String()),
  dossierId: Type.Optional(Type.String()),
  idle: Type.Boolean(),
  batch: Type.Optional(Type.Object({ reason: Type.String() })),
  hidden: Type.Optional(Type.Object({ reason: Type.String(), until: Type.String({ format: "date-time" }) })),
  outcome: Type.Union([Type.Literal("given"), Type.Literal("not-matched"), Type.Literal("not-yours")]),
});

/** A record with its receipt. */
export const RecordOut = Type.Object({
  recordId: Type.String(),
  versionId: Type.String(),
  registry: Type.String(),
  kind: Type.String(),
  agencyId: Type.Optional(Type.String()),
  validFrom: Type.String(),
  values: Type.Unknown(),
  disputed: Type.Array(Type.String()),
  receipt: Type.Object({
    registry: Type.String(),
    source: Text,
    recordId: Type.String(),
    versionId: Type.String(),
    recordedAt: Type.String({ format: "date-time" }),
    law: Type.String(),
    purpose: Type.String(),
  }),
});
