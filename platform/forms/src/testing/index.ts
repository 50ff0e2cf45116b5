export { club } from "./club.ts";
export { parseRules } from "./parse-rules.ts";
export { anInhabitant, population, publishPopulation } from "./population.ts";
export { readingRoom } from "./reading-room.ts";
export { sharedSeat } from "./shared-seat.ts";
export { aKnown, aPlace, aState } from "./states.ts";
