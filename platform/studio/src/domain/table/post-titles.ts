import { isPostKind, POST_KINDS } from "@motlan/agencies/declare";

/** How a table names whoever holds a step. */
export function titleOfPost(post: string): string {
  if (post === "applicant") return "Người nộp hồ sơ";
  if (post === "node") return "Hệ thống";
  return isPostKind(post) ? POST_KINDS[post].title.vi : post;
}
