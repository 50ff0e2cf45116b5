import { isFault } from "@motlan/kernel";
import { type DatabaseTrouble, databaseTrouble } from "@motlan/kernel/db";

/** What a person at the terminal reads of an error: what is wrong and what to do, in both languages where the program knows it. */
export function explain(error: unknown): string {
  if (isFault(error)) return `${error.text.vi}\n${error.text.en} (${error.code})`;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code.startsWith("ERR_PARSE_ARGS")) return mistyped(code, error.message);
  const trouble = databaseTrouble(error);
  if (trouble !== undefined) return `${DATABASE[trouble]} (${code === "" ? error.message : code})`;
  if (code === "ENOENT" && "path" in error) return `Không có tệp ${error.path}. / There is no file ${error.path}.`;
  return error.message;
}

const DATABASE: Readonly<Record<DatabaseTrouble, string>> = {
  away: "Cơ sở dữ liệu không trả lời. Xem nút có đang chạy không, hoặc DATABASE_URL có đúng không, rồi chạy lại.\nThe database does not answer. See whether the node runs, or whether DATABASE_URL is right, and run this again.",
  busy: "Cơ sở dữ liệu đang quá tải hoặc bị treo. Chờ ít phút rồi chạy lại; nếu vẫn vậy, xem máy chủ cơ sở dữ liệu.\nThe database is too busy or hangs. Wait a few minutes and run this again; if it goes on, look at its machine.",
  full: "Cơ sở dữ liệu hết chỗ chứa. Giải phóng đĩa rồi chạy lại.\nThe database has no room left. Free some of its disk and run this again.",
};

/** Node names the option between quotation marks, with what it expects behind it. */
function mistyped(code: string, message: string): string {
  const [name = ""] = (/'([^']+)'/.exec(message)?.[1] ?? "").split(" ");
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return `Sau ${name} phải có giá trị đúng kiểu. / ${name} must be followed by a value, where it takes one.`;
  return `Lệnh này không hiểu “${name}”. Hãy gõ lệnh không kèm gì để xem cách dùng. / This command does not know “${name}”. Type it with nothing behind it to see how it goes.`;
}
