import { arriveAt, fill, follow, press, see } from "../hands.ts";
import { type Visitor, visit } from "../stage.ts";
import type { InventedService } from "./invent-table.ts";

/** Opens a design from a table pasted out of a document; gives its address. */
export async function beginFromTable(designer: Visitor, service: InventedService, look: (name: string) => Promise<void>): Promise<string> {
  await visit(designer, "/studio/moi");
  await look("studio-new");
  await fill(designer, { ma: service.code, "ten.vi": service.title.vi, "ten.en": service.title.en, dan: service.table });
  await press(designer, "Mở bản thiết kế");
  await arriveAt(designer, /^\/studio\/[^/]+\/bang/);
  await look("studio-table");
  await follow(designer, "Đúng rồi, sang phần tiếp theo");
  await arriveAt(designer, /^\/studio\/[^/]+\?phan=chung/);
  return new URL(designer.page.url()).pathname;
}

/** Opens a part of the design, as one does by its name. */
export async function openPart(designer: Visitor, part: string, id: string): Promise<void> {
  await designer.page.locator("#cac-phan").getByRole("link", { name: part }).first().click();
  await arriveAt(designer, new RegExp(`[?&]phan=${id}(&|$)`));
}

/** Types into boxes of the open part and waits until it is saved. */
export async function write(designer: Visitor, values: Readonly<Record<string, string>>): Promise<void> {
  for (const name of Object.keys(values)) await unfold(designer, name);
  await fill(designer, values);
  await save(designer);
}

/** Boxes stand in folds; a person opens them. */
async function unfold({ page }: Visitor, name: string): Promise<void> {
  const folds = page.locator("details:not([open])", { has: page.locator(`[name="${name}"]`) });
  while ((await folds.count()) > 0) await folds.first().locator("> summary").click();
}

/** Leaving the last box keeps it already; the button then brings the page anew. */
async function save(designer: Visitor): Promise<void> {
  const { page } = designer;
  await page.locator(".studio-form .toolbar").click({ position: { x: 2, y: 2 } });
  await page.locator(".studio-form .form__saved", { hasText: "Đã lưu" }).waitFor();
  const seen = await page.evaluate(() => {
    document.body.dataset.seen = "yes";
    return true;
  });
  await page.locator(".studio-form .toolbar button").click();
  await page.waitForFunction((was) => was && document.body.dataset.seen === undefined, seen);
  await page.locator('html:not([aria-busy="true"])').waitFor();
}

/** Presses a button of a list and waits for the page that comes of it. */
export async function pressRow({ page }: Visitor, name: string | RegExp): Promise<void> {
  const before = await page.locator(".studio-form input[name=ban]").getAttribute("value");
  await page
    .locator(".studio-form")
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
  await page.waitForFunction((old) => document.querySelector<HTMLInputElement>(".studio-form input[name=ban]")?.value !== old, before);
  await page.locator('html:not([aria-busy="true"])').waitFor();
}

/** What no table says: a summary, a question, the fee, the grounds of refusal. */
export async function fillTheRest(designer: Visitor, service: InventedService, look: (name: string) => Promise<void>): Promise<void> {
  await write(designer, {
    "s:summary.vi": `Xin ${service.title.vi.toLocaleLowerCase("vi").replace(/^thủ tục /, "")}. Có kết quả trong vài ngày.`,
    "s:summary.en": `${service.title.en}. Answered within days.`,
  });
  await look("studio-general");
  await askOneMore(designer, service, look);
  await setFee(designer, look);
  await openPart(designer, "Từ chối & khiếu nại", "tu-choi");
  await write(designer, {
    "s:refusals.0.text.vi": "Địa điểm đã có người khác được chấp thuận.",
    "s:refusals.0.text.en": "The place is taken already.",
    "s:refusals.0.law.act": "Quy chế quản lý địa điểm công cộng (giả định)",
    "o:refusals.0.law.article": "Điều 5",
  });
  await look("studio-refusals");
}

async function askOneMore(designer: Visitor, { question, options }: InventedService, look: (name: string) => Promise<void>): Promise<void> {
  await openPart(designer, "Hỏi gì & đã biết gì", "hoi");
  await designer.page.getByRole("link", { name: /^2\. / }).first().click();
  await arriveAt(designer, /[?&]trang=1/);
  await pressRow(designer, "Thêm câu chọn một");
  const at = "pages.1.fields.1";
  await write(designer, {
    [`s:${at}.label.vi`]: question.vi,
    [`s:${at}.label.en`]: question.en,
    [`s:${at}.name`]: "request.term",
    ...Object.fromEntries(
      options.flatMap((option, index) => [
        [`s:${at}.options.${index}.value`, option.value],
        [`s:${at}.options.${index}.label.vi`, option.vi],
        [`s:${at}.options.${index}.label.en`, option.en],
      ]),
    ),
  });
  await see(designer, question.vi);
  await look("studio-questions");
}

/** A decision table of two rows: nothing online, some đồng at the counter. */
async function setFee(designer: Visitor, look: (name: string) => Promise<void>): Promise<void> {
  await openPart(designer, "Phí", "phi");
  await pressRow(designer, /^Xóa khoản/);
  await pressRow(designer, "Thêm khoản tính bằng bảng");
  await write(designer, {
    "s:fees.0.title.vi": "Lệ phí cấp giấy",
    "s:fees.0.title.en": "Charge for the paper",
    "s:fees.0.law.act": "Nghị quyết của Hội đồng nhân dân (giả định)",
    "o:fees.0.law.article": "Điều 2",
    "m:fees.0.table.rows.1.gives": "15.000",
  });
  await look("studio-fees");
}

/** Tries the service out before anybody sees it: the form as an invented person, then the way over the desks. */
export async function tryOut(designer: Visitor, design: string, look: (name: string) => Promise<void>): Promise<void> {
  await visit(designer, `${design}/thu`);
  await look("studio-trial-form");
  for (let pages = 0; pages < 6 && !designer.page.url().includes("vai=xem-lai"); pages += 1) {
    const words = designer.page.locator("main textarea:visible").first();
    if ((await words.count()) > 0) await words.fill("Mỗi sáng từ 6 đến 9 giờ, trước cổng số 3.");
    const choice = designer.page.locator('main input[type="radio"]:visible').first();
    if ((await choice.count()) > 0) await choice.check();
    const before = designer.page.url();
    await press(designer, "Tiếp tục");
    await designer.page.waitForURL((url) => url.href !== before);
    await designer.page.locator('html:not([aria-busy="true"])').waitFor();
  }
  await see(designer, "Tờ khai đã đủ");
  await look("studio-trial-summary");
  await follow(designer, "Sang vai cán bộ");
  await arriveAt(designer, /vai=can-bo/);
  await press(designer, "Hoàn thành bước này");
  await see(designer, "Đang ở bước này");
  await look("studio-trial-desk");
}
