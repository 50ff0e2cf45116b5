import { fetchNow, giveHome, issueInTime, markOf, renewCentreKey, replaceCentreKey } from "@motlan/exchange";
import { aSystem, HOSPITAL, INSTANCE, json, twoNodes } from "@motlan/exchange/testing";
import { newId } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { aSite } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";

const DAY = 86_400_000;
const clock = fixedClock(new Date());
const nodes = await twoNodes({ clock }, { clock });
const { asking, giving, centreKeys } = nodes;
const issuing = { instance: INSTANCE, keys: centreKeys };
const published = await aSystem();
const node = { ...giving.exchange.node, centre: { url: published.url, x: nodes.centreX } };
const fetching = { ...giving.exchange, node };
const centre = { ...asking.exchange, node: { ...asking.exchange.node, issues: centreKeys } };
const [there, here] = [
  await aSite(asking.db.pool, clock, deskPages, { exchangeOf: () => centre }),
  await aSite(giving.db.pool, clock, deskPages, { exchangeOf: () => fetching }),
];
afterAll(async () => {
  for (const site of [there, here]) await site.close();
  for (const one of [published, nodes]) await one[Symbol.asyncDispose]();
});
const agencyId = newId();
const admin = anOfficial({ agencyId, permissions: ["exchange.see", "exchange.list"] });
await giveHome(giving.work(), HOSPITAL, agencyId);
await giveHome(asking.work(), "VN/GOV/00001/ket-noi", agencyId);
const PAGE = "/ban-lam-viec/ket-noi";
const pageOf = async (site: typeof here, lang = "vi") => words(await site.get(admin, `${PAGE}?lang=${lang}`));
async function share(act: () => Promise<{ readonly version: number }>): Promise<void> {
  const { version } = await act();
  const { rows } = await asking.db.pool.query<{ signed: string }>("select signed from exchange.directory where version = $1", [version]);
  published.answer(json({ version, signed: rows[0]?.signed ?? "" }));
  await asking.exchange.directory.refresh();
}

test("the page says how old the centre's key is, and that nothing is to be done", async () => {
  clock.advance(3 * DAY);
  await share(() => issueInTime(asking.work(), issuing));
  await fetchNow(fetching.begin(), fetching);
  const page = await pageOf(here);
  expect(page).toContain(markOf(nodes.centreX));
  expect(page).toContain("được 3 ngày");
  expect(page).toContain("Trung tâm tự tạo khóa kế tiếp và báo trước");
  expect(await pageOf(here, "en")).toContain("for 3 days");
});

test("once announced it shows the next key and its day; at the centre that the key is to be backed up then", async () => {
  await share(() => renewCentreKey(asking.work(), issuing));
  await fetchNow(fetching.begin(), fetching);
  const next = markOf(centreKeys.next()?.x ?? "");
  const [page, english] = [await pageOf(here), await pageOf(here, "en")];
  for (const said of [page, english, await pageOf(there)]) expect(said).toContain(next);
  expect(page).toContain("Nút này đã biết khóa đó, không phải làm gì.");
  expect(english).toContain("The next one, holds from");
  expect(await pageOf(there)).toContain("Sau ngày đó hãy sao lưu lại tệp khóa.");
});

test("used, the old one is named with its end beside it", async () => {
  clock.advance(30 * DAY);
  await share(() => issueInTime(asking.work(), issuing));
  await fetchNow(fetching.begin(), fetching);
  const page = await pageOf(here);
  expect(page).toContain("Khóa cũ, còn được tin đến");
  expect(page).toContain("được 0 ngày");
  expect(await pageOf(here, "en")).toContain("this node believes the new key alone");
});

test("a directory of a key this node does not know is said on the page, with what to do, until one is taken again", async () => {
  await share(() => replaceCentreKey(asking.work(), issuing, "Máy ký bị lấy mất"));
  expect(await refusal(fetchNow(fetching.begin(), fetching))).toBe("exchange/centre-key-unknown");
  const page = await pageOf(here);
  expect(page).toContain("Không dùng danh bạ tải về lúc");
  expect(page).toContain("motlan exchange centre-key trust");
  expect(await pageOf(here, "en")).toContain("calls the centre by the number known before");
  expect(page).not.toContain("Đã rút, đã thay khóa");
  for (const said of ["Đã rút, đã thay khóa", "Thay khóa này", "Máy ký bị lấy mất"]) expect(await pageOf(there)).toContain(said);
  expect(await pageOf(there, "en")).toContain("This key was replaced");
});
