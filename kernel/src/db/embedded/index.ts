export { attachEmbedded } from "./attach-embedded.ts";
export { doctorEmbedded, type EmbeddedFacts } from "./doctor-embedded.ts";
export { faults as embeddedFaults } from "./faults.ts";
export { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from "./start-embedded.ts";
