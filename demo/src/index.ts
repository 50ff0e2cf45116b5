export type { DemoContext } from "./context.ts";
export { demoCountry } from "./demo-country.ts";
export { fillFirst } from "./fill/fill-first.ts";
export { fillRest } from "./fill/fill-rest.ts";
export { PACKS, PROCEDURES } from "./packs.ts";
export { DEMO_PASSWORD, type Persona, personas } from "./personas.ts";
export { readProgress, type Stage } from "./store/progress.ts";
