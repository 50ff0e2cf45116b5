import { route } from "@motlan/kernel/http";
import { Type } from "typebox";
import { rateDossier } from "../actions/rate-dossier.ts";

const Score = Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]);

export const routes = [
  route({
    method: "PUT",
    path: "/my/dossiers/:dossierId/rating",
    who: "person",
    summary: { vi: "Đánh giá mức độ hài lòng", en: "Rate how a dossier was served" },
    params: Type.Object({ dossierId: Type.String({ format: "uuid" }) }),
    body: Type.Object(
      { score: Score, solved: Type.Boolean(), words: Type.Optional(Type.String({ maxLength: 1000 })) },
      { additionalProperties: false },
    ),
    output: Type.Object({ score: Score, solved: Type.Boolean() }),
    run: async (work, { params, body }) => {
      const { score, solved } = await rateDossier(work, { dossierId: params.dossierId, ...body });
      return { score, solved };
    },
  }),
];
