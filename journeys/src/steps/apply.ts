import { arriveAt, choose, fill, fillDate, follow, press, until, wordsOn } from "../hands.ts";
import { type Visitor, visit } from "../stage.ts";

export const COPY = "2.000635";
export const BIRTH = "1.001193";

/** Opens a draft, for whom it is said. The person is signed in. */
export async function begin(visitor: Visitor, code: string, actingFor: string): Promise<void> {
  await visit(visitor, `/thu-tuc/${code}/bat-dau`);
  await choose(visitor, "cho-ai", actingFor);
  await press(visitor, "Bắt đầu khai");
  await arriveAt(visitor, /^\/nop\/[^/]+\/[a-z]+/);
}

/** On to the next page of the form, which is this one. */
export async function goOn(visitor: Visitor, page: string): Promise<void> {
  await press(visitor, "Tiếp tục");
  await arriveAt(visitor, new RegExp(`^/nop/[^/]+/${page}(\\?|$)`));
}

export interface CopyAsked {
  readonly kind?: "birth" | "marriage";
  readonly copies: number;
  readonly commune?: string;
  readonly delivery?: "online" | "counter";
}

/** Fills in the request for copies of one's own entry, up to the last look. `look` is called on each page once it is filled in. */
export async function fillCopyRequest(
  visitor: Visitor,
  { kind = "birth", copies, commune = "Cau Giay", delivery = "online" }: CopyAsked,
  look: (name: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await begin(visitor, COPY, "self");
  await arriveAt(visitor, /^\/nop\/[^/]+\/event/);
  await choose(visitor, "event.kind", kind);
  await look("form-event");
  await goOn(visitor, "whose");
  await look("form-whose");
  await goOn(visitor, "copies");
  await fill(visitor, { copies: String(copies) });
  await look("form-copies");
  await goOn(visitor, "noi-nhan");
  await chooseWhere(visitor, commune, delivery);
  await look("where");
  await goOn(visitor, "kiem-tra");
}

/** Looks a commune up by its name, as one types it without marks, and chooses how the result is to come. */
export async function chooseWhere(visitor: Visitor, commune: string, delivery: "online" | "counter"): Promise<void> {
  const { page } = visitor;
  await page.locator("#tim-co-quan").fill(commune);
  await page.locator("#tim-co-quan").press("Enter");
  await arriveAt(visitor, /\/noi-nhan\?q=/);
  await page
    .locator('main label[for^="f-co-quan"]', { hasText: /Cầu Giấy|Hải Châu/ })
    .first()
    .click();
  await choose(visitor, "nhan", delivery);
}

/** Sends the application and comes to the payment or to the confirmation; gives the path where one stands. */
export async function submit(visitor: Visitor): Promise<string> {
  await press(visitor, /^Nộp hồ sơ/);
  await arriveAt(visitor, /^\/(?:thanh-toan\/|ho-so\/[^/]+\/da-nop)/);
  return new URL(visitor.page.url()).pathname;
}

/** Pays the order that the page shows at the sandbox bank, and comes back to it. */
export async function payAtBank(visitor: Visitor, look: (name: string) => Promise<void> = async () => undefined): Promise<void> {
  const { page } = visitor;
  const order = page.url();
  await follow(visitor, "Mở ngân hàng thử nghiệm");
  await page.waitForURL(/\/bank\/\?/);
  await look("bank");
  await press(visitor, "Chuyển tiền");
  await page.waitForURL(/\/bank\/transfers\//);
  await look("bank-done");
  await page.goto(order);
}

/** Waits until the order that the page shows is paid, and goes on to what was submitted. */
export async function waitUntilPaid(visitor: Visitor): Promise<void> {
  await visitor.page
    .getByText(/^Đã nhận /)
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: 1000 })
    .catch(() => undefined);
  await until("the order is paid", async () => {
    if (await isPaid(visitor)) return true;
    await visitor.page.reload();
    return undefined;
  });
  await follow(visitor, "Xem hồ sơ đã nộp");
  await arriveAt(visitor, /^\/ho-so\/[^/]+\/da-nop/);
}

/** Asks for copies of one's own entry, pays at the sandbox bank, and stands before what was submitted. */
export async function applyAndPay(visitor: Visitor, asked: CopyAsked): Promise<void> {
  await fillCopyRequest(visitor, asked);
  await submit(visitor);
  await payAtBank(visitor);
  await waitUntilPaid(visitor);
}

/** From what was submitted to the dossier's own page. */
export async function followDossier(visitor: Visitor): Promise<void> {
  await follow(visitor, "Theo dõi hồ sơ");
  await arriveAt(visitor, /^\/ho-so\/[^/]+$/);
}

/** A dossier's code among other words. */
export const DOSSIER_CODE = /[\w.]+-\d{6}-\d{4,}/;

/** The dossier's code, once the page says it. */
export function codeOn(page: Pick<Visitor, "page">): Promise<string> {
  return until("the dossier's code", async () => DOSSIER_CODE.exec(await wordsOn(page))?.[0]);
}

async function isPaid({ page }: Visitor): Promise<boolean> {
  return page.getByRole("link", { name: "Xem hồ sơ đã nộp" }).isVisible();
}

export interface Newborn {
  readonly bornOn: string;
  readonly sex: "male" | "female";
  readonly givenNames: string;
  readonly facility: string;
}

/** The page about when and where the child was born. Without scripts a button fetches the communes of the province. */
export async function fillBirthPage(visitor: Visitor, { bornOn, sex, facility }: Newborn): Promise<void> {
  const { page, device } = visitor;
  await fillDate(visitor, "child.dateOfBirth", bornOn);
  await choose(visitor, "child.sex", sex);
  await choose(visitor, "birthPlace.kind", "facility");
  const province = page.locator('[name="birthPlace.commune.province"]');
  await province.selectOption({ label: "Thành phố Hà Nội" });
  if (device.script === false) {
    await press(visitor, /Hiện|Xem|Chọn/);
    await arriveAt(visitor, /\/birth\?tinh=/);
  }
  const commune = page.locator('[name="birthPlace.commune.commune"]');
  await commune.locator("option", { hasText: "Cầu Giấy" }).first().waitFor({ state: "attached" });
  const value = await commune.locator("option", { hasText: "Cầu Giấy" }).first().getAttribute("value");
  await commune.selectOption(value);
  const named = page.locator('[name="birthPlace.facility"]');
  if (!(await named.isVisible())) {
    // The question about the facility opens once it is said that the child was born in one.
    await press(visitor, "Tiếp tục");
    await arriveAt(visitor, /\/birth\?them=1/);
  }
  await named.fill(facility);
}

/** Today and days before, in Viet Nam, as YYYY-MM-DD. */
export function daysAgo(days: number): string {
  return new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
}
