import type { Language } from "@motlan/kernel";
import type { ProviderError } from "oidc-provider";
import type { IdentityViews } from "./contract.ts";

/** The page for a request the provider cannot go on with: an old bookmark, a step back, a sign-in left open. The error's own words stay inside. */
export function providerErrorPage(views: IdentityViews): (error: ProviderError, acceptLanguage: string | undefined) => string {
  return (_error, acceptLanguage = "") => {
    const language: Language = /^en\b/i.test(acceptLanguage) ? "en" : "vi";
    return views.message({
      language,
      title: { vi: "Chưa đăng nhập được", en: "You are not signed in" },
      text: {
        vi: "Lần đăng nhập này đã hết hạn hoặc đã xong. Không có gì bị mất; hãy đăng nhập lại từ đầu.",
        en: "This sign-in has expired or is over. Nothing is lost; sign in again from the start.",
      },
      link: { href: "/dang-nhap", text: { vi: "Đăng nhập lại", en: "Sign in again" } },
    });
  };
}
