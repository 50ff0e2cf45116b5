import { POST_KINDS } from "@motlan/agencies";
import type { Language } from "@motlan/kernel";

/** The post that holds a step, as the agency calls it. */
export function postTitle(post: string, lang: Language): string {
  const row = Object.entries(POST_KINDS).find(([kind]) => kind === post)?.[1];
  if (row !== undefined) return row.title[lang];
  return (post === "applicant" ? { vi: "người nộp hồ sơ", en: "the applicant" } : { vi: "hệ thống", en: "the system" })[lang];
}
