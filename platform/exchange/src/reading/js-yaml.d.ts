declare module "js-yaml" {
  /** @throws Error for what is no YAML, a key said twice among it */
  export function load(text: string, options?: { readonly schema?: unknown }): unknown;
  export const JSON_SCHEMA: unknown;
}
