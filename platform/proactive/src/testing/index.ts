export { cardAtTwentyFive, childOfSix, eighteen, passEnds } from "./services.ts";
export { aProactiveVillage, type ProactiveVillage } from "./village.ts";
