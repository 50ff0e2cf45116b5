import { foldVietnamese } from "@motlan/formats";

const EMPTY_WORDS = new Set(["va", "cua", "cho", "cac", "theo", "den", "tai", "trong", "ve", "de", "duoc", "nguoi", "voi"]);
const MOST_WORDS = 4;

/** A step's id from its task: "Tiếp nhận hồ sơ của công dân" → "tiep-nhan-ho-so"; different from those given before. */
export function slugOf(task: string, taken: ReadonlySet<string>): string {
  const words = foldVietnamese(task)
    .replace(/^(buoc\s*)?\d+[.:)]?\s*/, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !EMPTY_WORDS.has(word));
  const said = words.slice(0, MOST_WORDS).join("-").slice(0, 48);
  const base = /^[a-z]/.test(said) ? said : said === "" ? "buoc" : `buoc-${said}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
