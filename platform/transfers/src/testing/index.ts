export { aDoor } from "./a-door.ts";
export { aFile, PURPOSE, type TwoEnds, twoEnds } from "./two-ends.ts";
