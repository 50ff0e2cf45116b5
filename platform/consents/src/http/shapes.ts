import { Type } from "typebox";
import { LAWFUL_BASES } from "../domain/terms.ts";

/** GovStack's objects as they come in. An id is this node's to give: one that is sent is read over, but on a path it must be that one. */
const Id = Type.Optional(Type.String({ maxLength: 200 }));
const Said = Type.String({ minLength: 1, maxLength: 2_000 });
const Text = Type.Object({ vi: Said, en: Said });
const Long = Type.String({ minLength: 1, maxLength: 20_000 });

export const PolicyIn = Type.Object({
  policy: Type.Object({
    id: Id,
    name: Said,
    version: Type.String({ minLength: 1, maxLength: 40 }),
    url: Said,
    jurisdiction: Type.Optional(Type.String({ maxLength: 2_000 })),
    industrySector: Type.Optional(Type.String({ maxLength: 2_000 })),
    dataRetentionPeriodDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
    geographicRestriction: Type.Optional(Type.String({ maxLength: 2_000 })),
    storageLocation: Type.Optional(Type.String({ maxLength: 2_000 })),
  }),
});

/** What GovStack's agreement has no place for: the words in both languages, who gets which fields, for how long. */
const Ours = Type.Object({
  code: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  purpose: Type.Optional(Text),
  words: Type.Optional(Type.Object({ vi: Long, en: Long })),
  receiver: Type.Optional(Type.Object({ name: Text, client: Type.Optional(Type.String({ maxLength: 400 })) })),
  data: Type.Optional(
    Type.Array(Type.Object({ service: Said, title: Text, fields: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 }) }), {
      maxItems: 50,
    }),
  ),
  sensitive: Type.Optional(Type.Boolean()),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3_650 })),
  onWithdrawal: Type.Optional(Text),
  asksAnew: Type.Optional(Type.Boolean()),
});

export const AgreementIn = Type.Object({
  dataAgreement: Type.Object({
    id: Id,
    version: Type.String({ minLength: 1, maxLength: 40 }),
    controller: Type.Optional(Type.Object({ name: Type.Optional(Type.String({ maxLength: 300 })) })),
    policy: Type.Optional(Type.Object({ id: Type.String({ pattern: "^[0-9]{1,18}$" }) })),
    purpose: Type.String({ minLength: 1, maxLength: 500 }),
    lawfulBasis: Type.Union(LAWFUL_BASES.map((basis) => Type.Literal(basis))),
    dataUse: Type.Optional(
      Type.Union([Type.Literal("data_source"), Type.Literal("data_using_service"), Type.Literal("null"), Type.Null()]),
    ),
    dpia: Type.String({ maxLength: 2_000 }),
    active: Type.Optional(Type.Boolean()),
    forgettable: Type.Optional(Type.Boolean()),
    motlan: Type.Optional(Ours),
  }),
});

export const IndividualIn = Type.Object({
  individual: Type.Object({
    id: Id,
    externalId: Type.String({ minLength: 1, maxLength: 20 }),
    externalIdType: Type.Optional(Type.String({ maxLength: 100 })),
    identityProviderId: Type.Optional(Type.String({ maxLength: 200 })),
  }),
});

const RecordBody = Type.Object({
  id: Id,
  dataAgreement: Type.Optional(Type.Object({ id: Type.String({ pattern: "^[0-9]{1,18}$" }) })),
  dataAgreementRevisionHash: Type.String({ pattern: "^[0-9a-f]{40}$" }),
  optIn: Type.Boolean(),
  state: Type.Optional(Type.String({ maxLength: 40 })),
});

export const RecordIn = Type.Object({ consentRecord: RecordBody });
export const SignedRecordIn = Type.Object({ consentRecord: RecordBody, signature: Type.Object({}) });

/** What is signed is fetched first; without it, or with another method, nothing can be verified. */
export const SignatureIn = Type.Object({
  signature: Type.Object({
    payload: Type.String({ minLength: 1, maxLength: 10_000 }),
    signature: Type.String({ minLength: 1, maxLength: 200 }),
    verificationMethod: Type.Literal("jws"),
    verificationJwsHeader: Type.String({ minLength: 1, maxLength: 2_000 }),
  }),
});
export const UnsignedIn = Type.Object({ signature: Type.Object({}) });

/** A secret that is sent is read over: it is this node's to make. */
export const WebhookIn = Type.Object({
  webhook: Type.Object({
    id: Id,
    payloadUrl: Type.String({ minLength: 1, maxLength: 2_000 }),
    contentType: Type.Optional(Type.Literal("application/json")),
    disabled: Type.Optional(Type.Boolean()),
    motlan: Type.Optional(Type.Object({ renewSecret: Type.Optional(Type.Boolean()) })),
  }),
});

export const SettledTellingIn = Type.Object({
  key: Type.String({ maxLength: 100 }),
  skipBecause: Type.Optional(Type.String({ maxLength: 2_000 })),
});
