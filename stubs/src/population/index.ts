export { type PopulationOptions, populationStub } from "./plugin.ts";
export type { Switches } from "./switches.ts";
