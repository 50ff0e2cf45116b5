import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { verifyDocument } from "../actions/verify-document.ts";

const TextView = Type.Object({ vi: Type.String(), en: Type.String() });

const PublicDocumentView = Type.Object({
  code: Type.String(),
  state: Type.Union([Type.Literal("waiting"), Type.Literal("sealed"), Type.Literal("withdrawn")]),
  name: TextView,
  number: Type.Optional(Type.String()),
  agencyName: Type.String(),
  issuedOn: Type.String({ format: "date" }),
  sealedAt: Type.Optional(Type.String({ format: "date-time" })),
  withdrawnAt: Type.Optional(Type.String({ format: "date-time" })),
  holder: Type.String({ description: "Initials only." }),
  sha256: Type.Optional(Type.String({ description: "Of the electronic original." })),
  sample: Type.Boolean(),
});

export const routes: readonly Route[] = [
  route({
    method: "GET",
    path: "/documents/verify/:code",
    who: "anyone",
    summary: { vi: "Kiểm tra giấy tờ bằng mã in trên giấy", en: "Check a document by the code printed on it" },
    params: Type.Object({ code: Type.String({ minLength: 12, maxLength: 20 }) }),
    output: PublicDocumentView,
    run: async (work, { params }) => {
      const { agencyId: _, sealedAt, withdrawnAt, ...seen } = await verifyDocument(work.db, params.code);
      return {
        ...seen,
        ...(sealedAt ? { sealedAt: sealedAt.toISOString() } : {}),
        ...(withdrawnAt ? { withdrawnAt: withdrawnAt.toISOString() } : {}),
      };
    },
  }),
];
