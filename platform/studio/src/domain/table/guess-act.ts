import type { Step } from "@motlan/catalogue/declare";
import { foldVietnamese } from "@motlan/formats";

type Act = Step["does"];

/** Words of a task by what is done, without marks; the first line that fits decides. Initialling is not signing, and putting up for signature neither. */
const TASKS: readonly (readonly [Act, RegExp])[] = [
  ["confirm", /(nguoi yeu cau|cong dan|nguoi dan|nguoi nop).*(xac nhan|kiem tra lai|doc lai).*(du thao|noi dung|thong tin)/],
  ["return", /(?<!kiem )(tra ket qua|giao ket qua|giao tra|trao ket qua|tra ho so da giai quyet|phat ket qua|giao giay)/],
  ["examine", /ky (nhay|tat)/],
  [
    "draft",
    /(trinh (lanh dao |cap co tham quyen |chu tich |giam doc |nguoi co tham quyen )?(ky|phe duyet|duyet|xem xet)|du thao|soan thao|lap to trinh|in giay|hoan thien (ket qua|ho so trinh)|lap ho so trinh)/,
  ],
  [
    "take-in",
    /(tiep nhan|nhan ho so|huong dan (nguoi|cong dan|to chuc)|vao so tiep nhan|quet ho so|so hoa ho so|kiem tra (thanh phan|tinh day du|tinh hop le))/,
  ],
  ["seal", /(dong dau|phat hanh|ky so (cua )?co quan|cap so van ban|lay so van ban)/],
  ["sign", /(\bky\b|phe duyet|ky so|ky duyet|ky ban hanh|quyet dinh|\bduyet\b)/],
  ["record", /(ghi vao so|vao so (ho tich|dang ky|theo doi|goc)|ghi so\b|cap nhat (vao )?(co so du lieu|csdl|so )|dang ky vao so)/],
];

/** Posts whose holders sign. */
const SIGNERS = new Set(["chair", "vice-chair", "director", "deputy-director", "police-chief", "deputy-police-chief"]);

function saidBy(words: string): Act | undefined {
  const folded = foldVietnamese(words);
  return TASKS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** "Trả giấy phép" hands over, "tra sổ gốc" looks up: only the mark tells them apart. */
function handsOver(task: string): boolean {
  return /^(trả|trao|giao)\s+(lại\s+)?(kết quả|giấy|thẻ|bản|sổ|hồ sơ đã)|^trả$/iu.test(
    task
      .normalize("NFC")
      .replace(/^(bước\s*)?\d+[.:)]?\s*/iu, "")
      .trim(),
  );
}

/** What is done in a step, by the words of its task (else by all of its row), by who holds it, and by where it stands among `of`. */
export function guessAct(task: string, post: string, at: number, of: number, words = ""): Act {
  const said = handsOver(task) ? "return" : (saidBy(task) ?? saidBy(words));
  if (post === "applicant") return "confirm";
  if (post === "node") return said === "return" || said === "seal" ? said : "record";
  if (post === "registry-clerk") return "seal";
  if (post === "one-stop-clerk") return said === "return" || (said !== "take-in" && at === of - 1 && at > 0) ? "return" : "take-in";
  if (at === 0 && said === undefined) return "take-in";
  if (SIGNERS.has(post)) return said === "return" || said === "take-in" ? said : "sign";
  if (said === "confirm") return "examine";
  if (said === "sign") return post === "head-of-division" ? "examine" : "draft";
  return said ?? "examine";
}
