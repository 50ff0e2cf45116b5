export type { DossierOf } from "./actions/dossier-of.ts";
export { type RatingInput, rateDossier } from "./actions/rate-dossier.ts";
export { countRatings, findMyRating } from "./actions/read-ratings.ts";
export { DAYS_TO_CHANGE, LONGEST_WORDS, type RatedDossier, type Rating, SCORES, type Score } from "./domain/rating.ts";
export { faults as voiceFaults } from "./faults.ts";
export type { RatingCount } from "./store/ratings.ts";
