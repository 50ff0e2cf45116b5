import type { Theme } from "@motlan/ui";
import type { Visit } from "./types.ts";

export const THEME_COOKIE = "giaodien";

/** Light, dark or as the machine has it: what this browser chose. */
export function themeOf({ request }: Pick<Visit, "request">): Theme {
  const chosen = request.cookies[THEME_COOKIE];
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}
