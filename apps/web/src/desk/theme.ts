import { safePath } from "@motlan/identity";
import { THEME_COOKIE } from "../frame/theme.ts";
import type { Answer, Visit } from "../frame/types.ts";

/** Keeps light, dark or as the machine has it, and goes back to the page the choice was made on. */
export async function chooseTheme({ form, request, options }: Visit): Promise<Answer> {
  const theme = form.get("theme");
  const chosen = theme === "light" || theme === "dark" ? theme : "auto";
  return { redirect: cameFrom(request.headers.referer, options.publicUrl) ?? "/ban-lam-viec", keep: { name: THEME_COOKIE, value: chosen } };
}

/** The page of ours that the form stood on; a page that only answers a POST is not gone back to. */
function cameFrom(referer: string | undefined, publicUrl: string): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  return from.origin === new URL(publicUrl).origin ? safePath(`${from.pathname}${from.search}`) : undefined;
}
