import { escapeHtml, shell } from "../shell.ts";
import type { Contents, Filing } from "./book.ts";
import type { ListedProcedure } from "./procedures.ts";
import type { Switches } from "./switches.ts";

const PATH = "/national-portal";
const STATES = [
  "",
  "Mới đăng ký",
  "Được tiếp nhận",
  "Không được tiếp nhận",
  "Đang xử lý",
  "Yêu cầu bổ sung giấy tờ",
  "Yêu cầu thực hiện nghĩa vụ tài chính",
  "Công dân yêu cầu rút hồ sơ",
  "Dừng xử lý",
  "Đã xử lý xong",
  "Đã trả kết quả",
];
/** Nothing more can be done here about a dossier in these. */
const ENDED = new Set(["3", "7", "8", "9", "10"]);
const KINDS: Readonly<Record<Filing["Loai"], string>> = {
  NopHoSo: "Nộp hồ sơ",
  BoSung: "Bổ sung",
  RutHoSo: "Rút hồ sơ",
  ThanhToan: "Thanh toán",
};

/** Where a citizen files, and what was filed. */
export function homePage(contents: Contents, procedures: readonly ListedProcedure[], switches: Switches): string {
  const filed = contents.filings.filter(({ Loai }) => Loai === "NopHoSo").toReversed();
  const rows = filed.slice(0, 30).map(({ MaHoSoQuocGia: id, NoiDung }) => {
    const code = contents.acknowledged[`${id}/1`]?.MaHoSo ?? "";
    return `<li><a href="${PATH}/ho-so/${id}">${id}</a> ${escapeHtml(String(NoiDung.HoTen))}, thủ tục ${escapeHtml(String(NoiDung.MaTTHC))}${code === "" ? "" : `, mã ${escapeHtml(code)}`}</li>`;
  });
  return shell(
    "Cổng Dịch vụ công quốc gia (giả lập)",
    `<h1>Cổng Dịch vụ công quốc gia (giả lập)</h1>
<h2>Nộp hồ sơ</h2>
<form method="post" action="${PATH}/nop">
${box("SoDinhDanh", "Số định danh cá nhân của người nộp", ' inputmode="numeric"')}${box("HoTen", "Họ và tên")}
${box("MaTTHC", "Mã thủ tục", ' list="thu-tuc"')}${codes(procedures)}${box("MaCoQuan", "Mã cơ quan giải quyết")}${box("DoiTuong", "Nộp cho ai (self, child…)", ' value="self"')}
${box("HinhThucTra", "Nhận kết quả (online, counter, post)", ' value="online"')}
${area("ToKhai", "Tờ khai", "Mỗi dòng một mục: tên mục = nội dung.")}${area("Tep", "Giấy tờ", "Mỗi dòng một tệp: tên mục = tên tệp. Tệp là ảnh thử.")}
<button>Nộp hồ sơ</button></form>
<h2>Hồ sơ đã nộp ở đây</h2>${rows.length === 0 ? "<p>Chưa có hồ sơ nào.</p>" : `<ul>${rows.join("")}</ul>`}
<p>Các tỉnh đã đồng bộ ${Object.keys(contents.told).length} hồ sơ.</p>
${mishaps(switches)}`,
  );
}

/** One dossier as its applicant sees it here. */
export function dossierPage(contents: Contents, id: string): string | undefined {
  const own = contents.filings.filter(({ MaHoSoQuocGia }) => MaHoSoQuocGia === id);
  const first = own[0];
  if (first === undefined) return undefined;
  const code = contents.acknowledged[`${id}/1`]?.MaHoSo ?? "";
  const told = contents.told[code];
  const state = told?.states.at(-1);
  const asked: readonly unknown[] = Array.isArray(told?.row.DanhSachHoSoBoSung) ? told.row.DanhSachHoSoBoSung : [];
  const words = asked.map((one) => `<li>${escapeHtml(field(one, "NoiDungBoSung"))}</li>`).join("");
  const fees: readonly unknown[] = Array.isArray(told?.row.DanhSachLePhi) ? told.row.DanhSachLePhi : [];
  const sum = fees.reduce<bigint>((total, fee) => total + BigInt(field(fee, "Gia") || "0"), 0n);
  const stored = contents.stored.filter((one) => one.code === code && code !== "");
  return shell(
    `Hồ sơ ${id}`,
    `<h1>Hồ sơ ${id}</h1>
<p class="state"><strong>${state === undefined ? "Đã gửi về cơ quan giải quyết" : (STATES[Number(state)] ?? state)}</strong></p>
<dl><dt>Người nộp</dt><dd>${escapeHtml(String(first.NoiDung.HoTen))}</dd><dt>Mã hồ sơ của cơ quan</dt><dd>${escapeHtml(code || "chưa có")}</dd></dl>
${words === "" ? "" : `<h2>Cơ quan yêu cầu bổ sung</h2><ul>${words}</ul>`}
<h2>Việc đã làm</h2><ul>${own.map((filing) => `<li>${KINDS[filing.Loai]}: ${verdict(contents, filing)}</li>`).join("")}</ul>
${stored.length === 0 ? "" : `<h2>Kết quả trong kho dữ liệu cá nhân</h2><ul>${stored.map(({ name, size }) => `<li>${escapeHtml(name)} (${size} byte)</li>`).join("")}</ul>`}
${contents.acknowledged[`${id}/1`]?.KetQua === "TuChoi" || ENDED.has(state ?? "") ? "" : acts(id, sum)}
<p><a href="${PATH}/">Về trang đầu</a></p>`,
  );
}

/** What the applicant may still do; nothing where it was not taken. */
function acts(id: string, sum: bigint): string {
  return `<form method="post" action="${PATH}/ho-so/${id}/bo-sung"><h2>Bổ sung</h2>${area("ToKhai", "Mục sửa lại", "Mỗi dòng một mục: tên mục = nội dung.")}${area("Tep", "Giấy tờ bổ sung", "Mỗi dòng một tệp: tên mục = tên tệp.")}
${box("LoiNhan", "Lời nhắn")}<button>Gửi bổ sung</button></form>
<form method="post" action="${PATH}/ho-so/${id}/thanh-toan"><h2>Thanh toán</h2>${box("SoTien", "Số tiền (đồng)", ` inputmode="numeric" value="${sum === 0n ? "" : sum}"`)}<button>Thanh toán</button></form>
<form method="post" action="${PATH}/ho-so/${id}/rut"><h2>Rút hồ sơ</h2>${box("LyDo", "Lý do")}<button class="quiet">Rút hồ sơ</button></form>`;
}

function verdict(contents: Contents, { MaHoSoQuocGia, ThuTu }: Filing): string {
  const told = contents.acknowledged[`${MaHoSoQuocGia}/${ThuTu}`];
  if (told === undefined) return "đang chờ cơ quan nhận";
  return told.KetQua === "DaNhan" ? "cơ quan đã nhận" : `không nhận: ${escapeHtml(told.LyDo)}`;
}

function field(value: unknown, name: string): string {
  return typeof value === "object" && value !== null ? String(new Map<string, unknown>(Object.entries(value)).get(name) ?? "") : "";
}

function box(name: string, label: string, more = ""): string {
  return `<label for="${name}">${label}</label><input type="text" id="${name}" name="${name}" autocomplete="off"${more}>`;
}

/** What the portal lists, to choose from. */
function codes(procedures: readonly ListedProcedure[]): string {
  const options = procedures.map(({ MaTTHC, TenTTHC }) => `<option value="${escapeHtml(MaTTHC)}">${escapeHtml(TenTTHC)}</option>`);
  return `<datalist id="thu-tuc">${options.join("")}</datalist>`;
}

function area(name: string, label: string, hint: string): string {
  return `<label for="${name}">${label}<span class="hint">${hint}</span></label><textarea id="${name}" name="${name}" spellcheck="false"></textarea>`;
}

function mishaps({ down, delayMs, failAfter, loseAnswer, refuse, twice, disorder }: Switches): string {
  const tick = (name: string, label: string, on: boolean) =>
    `<label class="check"><input type="checkbox" name="${name}" value="1"${on ? " checked" : ""}>${label}</label>`;
  return `<details><summary>Thử sự cố</summary><form method="post" action="${PATH}/admin"><input type="hidden" name="page" value="1">
${tick("down", "Tạm ngừng", down)}${tick("failAfter", "Nhận xong rồi báo lỗi 500", failAfter)}${tick("loseAnswer", "Nhận xong rồi ngắt, không trả lời", loseAnswer)}
${tick("twice", "Giao hồ sơ hai lần", twice)}${tick("disorder", "Giao hồ sơ sai thứ tự", disorder)}
<label for="delayMs">Trả lời chậm (mili giây)</label><input type="text" id="delayMs" name="delayMs" value="${delayMs}" inputmode="numeric">
<label for="refuse">Từ chối hồ sơ mang mã</label><input type="text" id="refuse" name="refuse" value="${escapeHtml(refuse)}">
<button class="quiet">Lưu</button></form></details>`;
}
