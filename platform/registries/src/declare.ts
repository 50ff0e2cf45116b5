import type { RegistryDeclaration } from "./domain/declaration.ts";

export type { RegistryDeclaration, RegistryIndex, RegistryKind, RegistryPurpose } from "./domain/declaration.ts";

/** Types the author of a registry and returns it as the plain JSON it is; `publishRegistry` examines and publishes it. */
export function defineRegistry(declaration: RegistryDeclaration): RegistryDeclaration {
  return declaration;
}
