export { aSoundDocument } from "./sound-design.ts";
export { aStudio, type Colleague, type Studio } from "./studio.ts";
