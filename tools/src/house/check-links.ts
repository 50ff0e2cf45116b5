import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listTree } from "./check-files.ts";

/** Every relative link of the papers leads to a file that is there. */
export function checkLinks(root: string): readonly string[] {
  return listTree(root)
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => {
      const links = [...withoutCode(readFileSync(join(root, file), "utf8")).matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)].map(
        (match) => match[1] ?? "",
      );
      return links.filter((link) => !existsSync(join(root, dirname(file), link))).map((link) => `${file}: the link ${link} leads nowhere`);
    });
}

function withoutCode(markdown: string): string {
  return markdown.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
}
