export { findMyRating, type Opinion, rateDossier } from "./actions/rate-dossier.ts";
export type { Rating, Score } from "./domain/rating.ts";
export { events } from "./events.ts";
export { faults as voiceFaults } from "./faults.ts";
