/** As much of it as is used here. */
declare module "js-yaml" {
  export function load(text: string): object;
}
