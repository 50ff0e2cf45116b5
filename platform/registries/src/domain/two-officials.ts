import type { RegistryDeclaration } from "./declaration.ts";

/** Where a record is a person, whoever is merged away answers to another number from then on: two officials say so, not one, and two part them again. */
export function needsTwoOfficials({ concerns }: Pick<RegistryDeclaration, "concerns">): boolean {
  return concerns === "itself";
}
