import { type Route, route } from "@motlan/kernel/http";
import { Type } from "typebox";
import type { DossierOf } from "../actions/dossier-of.ts";
import { rateDossier } from "../actions/rate-dossier.ts";
import { findMyRating } from "../actions/read-ratings.ts";
import type { Rating } from "../domain/rating.ts";

const Score = Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]);
const Out = Type.Object({
  score: Score,
  solved: Type.Boolean(),
  words: Type.Union([Type.String(), Type.Null()]),
  ratedAt: Type.String({ format: "date-time" }),
});
const params = Type.Object({ dossierId: Type.String({ format: "uuid" }) });

/** The room's route table. */
export function makeRoutes(dossierOf: DossierOf): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/my/dossiers/:dossierId/rating",
      who: "person",
      summary: { vi: "Đánh giá của tôi về một hồ sơ", en: "My rating of a dossier" },
      params,
      output: Type.Object({ rating: Type.Union([Out, Type.Null()]) }),
      run: async (work, input) => {
        const found = await findMyRating(work, input.params.dossierId);
        return { rating: found === undefined ? null : show(found) };
      },
    }),
    route({
      method: "PUT",
      path: "/my/dossiers/:dossierId/rating",
      who: "person",
      summary: { vi: "Đánh giá mức độ hài lòng về một hồ sơ đã có kết quả", en: "Rate a dossier that has its result" },
      params,
      body: Type.Object(
        { score: Score, solved: Type.Boolean(), words: Type.Optional(Type.String({ maxLength: 2_000 })) },
        { additionalProperties: false },
      ),
      output: Out,
      run: async (work, input) => show(await rateDossier(work, { ...input.params, ...input.body }, dossierOf)),
    }),
  ];
}

function show({ score, solved, words, ratedAt }: Rating) {
  return { score, solved, words: words ?? null, ratedAt: ratedAt.toISOString() };
}
