export { aStudio, type Studio } from "./studio.ts";
