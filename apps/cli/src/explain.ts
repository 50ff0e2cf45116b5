import { isFault } from "@motlan/kernel";

/** What a person at the terminal reads of an error: what is wrong and what to do, in both languages where the program knows it. */
export function explain(error: unknown): string {
  if (isFault(error)) return `${error.text.vi}\n${error.text.en} (${error.code})`;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code.startsWith("ERR_PARSE_ARGS")) return mistyped(code, error.message);
  if (code === "ENOENT" && "path" in error) return `Không có tệp ${error.path}. / There is no file ${error.path}.`;
  return error.message;
}

/** Node names the option between quotation marks, with what it expects behind it. */
function mistyped(code: string, message: string): string {
  const [name = ""] = (/'([^']+)'/.exec(message)?.[1] ?? "").split(" ");
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return `Sau ${name} phải có giá trị đúng kiểu. / ${name} must be followed by a value, where it takes one.`;
  return `Lệnh này không hiểu “${name}”. Hãy gõ lệnh không kèm gì để xem cách dùng. / This command does not know “${name}”. Type it with nothing behind it to see how it goes.`;
}
