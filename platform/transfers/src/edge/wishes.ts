import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

const Name = Type.String({ minLength: 1, maxLength: 700 });
const Why = { purpose: Type.Optional(Type.String({ maxLength: 100 })), law: Type.Optional(Type.String({ maxLength: 500 })) };

export const Offer = Type.Object(
  {
    to: Name,
    service: Type.Optional(Type.String({ maxLength: 128 })),
    name: Type.String(),
    type: Type.Optional(Type.String()),
    size: Type.Integer(),
    chunkSize: Type.Optional(Type.Integer()),
    until: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})$" })),
    key: Type.String(),
    ...Why,
  },
  { additionalProperties: false },
);
export const FetchWish = Type.Object({ from: Name, id: Type.String(), ...Why }, { additionalProperties: false });

export const OffersQuery = Type.Object({ service: Name, ...Why });

export function asOffer(read: unknown): Static<typeof Offer> | undefined {
  return Value.Check(Offer, read) ? read : undefined;
}

export function asFetchWish(read: unknown): Static<typeof FetchWish> | undefined {
  return Value.Check(FetchWish, read) ? read : undefined;
}
