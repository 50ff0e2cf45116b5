import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, hidden, type WebWorld, words } from "../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

describe("whoever comes by", () => {
  test.each([
    ["/", "Bạn cần làm việc gì?"],
    ["/tim", "Tìm thủ tục"],
    ["/thu-tuc/x.library-card", "Nộp hồ sơ"],
    ["/kiem-tra", "Mã kiểm tra"],
    ["/gioi-thieu", "bạn khai một lần"],
    ["/so-lieu", "Số liệu giải quyết hồ sơ"],
    ["/api", "OpenAPI"],
    ["/trinh-dien", "đăng nhập bằng ai"],
  ])("%s is open to a stranger", async (url, text) => {
    const page = await world.browser().get(url);
    expect(page.statusCode).toBe(200);
    expect(words(page)).toContain(text);
  });

  test("a page in English has no Vietnamese sentence of ours", async () => {
    const page = await world.browser().get("/?lang=en");
    expect(words(page)).toContain("What do you need to do?");
    expect(words(page)).not.toContain("Bạn cần");
  });

  test.each(["/ho-so", "/thong-bao", "/du-lieu-cua-toi", "/tai-khoan", "/thu-tuc/x.library-card/bat-dau"])(
    "%s sends a stranger to sign in and back",
    async (url) => {
      const page = await world.browser().get(url);
      expect(page.statusCode).toBe(303);
      expect(page.headers.location).toContain(`cho=${encodeURIComponent(url)}`);
    },
  );

  test.each(["/su-kien/nothing", "/thu-tuc/9.999999", "/co-quan/1", "/so-lieu/1", "/khong-co"])(
    "%s is a 404 with a way on",
    async (url) => {
      const page = await world.browser().get(url);
      expect(page.statusCode).toBe(404);
      expect(words(page)).toContain("Về trang chủ");
    },
  );

  test("a code nobody issued is said not to exist, kindly", async () => {
    const page = await world.browser().get("/kiem-tra/ABCD-EFGH-JKLM");
    expect(page.statusCode).toBe(404);
    expect(words(page)).toContain("Không có giấy tờ nào mang mã này");
  });

  test("a malformed code is 422 at its field", async () => {
    const page = await world.browser().get("/kiem-tra?ma=x");
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('href="#f-ma"');
  });
});

describe("a card is applied for", () => {
  test("from the first page to the confirmed payment, without scripts", async () => {
    const citizen = await world.aCitizen();
    const me = world.browser(citizen);
    const start = await me.get("/thu-tuc/x.library-card/bat-dau");
    expect(start.statusCode).toBe(200);
    const opened = await me.post("/thu-tuc/x.library-card/bat-dau", { khoa: hidden(start, "khoa") });
    const draft = String(opened.headers.location);
    expect(draft).toMatch(/^\/nop\/[0-9a-f-]+$/);

    const first = await me.get(String((await me.get(draft)).headers.location));
    expect(words(first)).toContain("Trần Thị Bình");
    expect(words(first)).toContain("Sổ dân cư của thôn");
    const here = `${draft}/card`;
    const said = { ban: hidden(first, "ban"), hoi: ["card.size"], "card.size": "small" };
    const next = await me.post(here, said);
    expect(next.statusCode).toBe(303);
    expect(next.headers.location).toBe(`${draft}/noi-nhan`);

    const where = await me.get(`${draft}/noi-nhan`);
    expect(words(where)).toContain("Nơi bạn cư trú");
    const chosen = await me.post(`${draft}/noi-nhan`, { "co-quan": world.agency.id, nhan: "online" });
    expect(chosen.headers.location).toBe(`${draft}/kiem-tra`);

    const check = await me.get(`${draft}/kiem-tra`);
    expect(words(check)).toContain("5.000 đ");
    const key = hidden(check, "khoa");
    const seen = { "da-xem": hidden(check, "da-xem"), "da-xem-dong": hidden(check, "da-xem-dong") };
    expect((await me.post(`${draft}/kiem-tra`, { khoa: key })).statusCode, "a post that brings nothing it showed").toBe(409);
    await me.post(`${draft}/noi-nhan`, { "co-quan": world.agency.id, nhan: "counter" });
    const stopped = await me.post(`${draft}/kiem-tra`, { khoa: key, ...seen });
    expect(stopped.statusCode, "another window changed it").toBe(409);
    expect(words(stopped)).toContain("Những chỗ khác với lúc bạn xem");
    await me.post(`${draft}/noi-nhan`, { "co-quan": world.agency.id, nhan: "online" });
    const submitted = await me.post(`${draft}/kiem-tra`, { khoa: key, ...seen });
    const order = String(submitted.headers.location);
    expect(order).toMatch(/^\/thanh-toan\//);
    expect((await me.post(`${draft}/kiem-tra`, { khoa: key })).headers.location).toContain("/da-nop");

    const pay = await me.get(order);
    expect(words(pay)).toContain("Mở ngân hàng thử nghiệm");
    expect((await me.post(order)).headers.location).toBe(`${order}?cho=1`);

    const [dossier] = await world.db.asOwner<{ id: string }>("select id from dossiers.dossier where person_id = $1", [
      citizen.actor.personId,
    ]);
    await world.pay(await world.now(dossier?.id ?? ""));
    expect(words(await me.get(order))).toContain("Đã nhận 5.000 đ");
    const done = await me.get(`/ho-so/${dossier?.id}/da-nop`);
    expect(words(done)).toContain("Nếu chưa trả kết quả ngay được, giấy tiếp nhận");
    await world.runJobs();
    expect(words(await me.get(`/ho-so/${dossier?.id}/da-nop`))).toContain("Hẹn trả kết quả: 09:00 thứ Hai 23/11/2026");
    const page = await me.get(`/ho-so/${dossier?.id}`);
    expect(page.statusCode).toBe(200);
    expect(words(page)).toContain("Đã trả kết quả");
    expect((await me.post(`/ho-so/${dossier?.id}/giay-tiep-nhan`)).headers.location).toBe(`/ho-so/${dossier?.id}`);
    await world.runJobs();
    expect((await me.get(`/ho-so/${dossier?.id}`)).body).not.toContain("giay-tiep-nhan");
    const paper = /href="(\/tai-lieu\/[0-9a-f-]+)"/.exec(page.body)?.[1] ?? "";
    const file = await me.get(paper);
    expect(file.headers["content-type"]).toBe("application/pdf");
    expect(file.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");

    const other = world.browser(await world.aCitizen({ fullName: "Lê Văn Khác" }));
    for (const url of [`/ho-so/${dossier?.id}`, order, paper, draft, here]) expect((await other.get(url)).statusCode, url).toBe(404);
  });

  test("nothing answered is 422, each fault at its question", async () => {
    const { draftId, by } = await world.aDraft({ answers: {} });
    const me = world.browser(by);
    const page = await me.post(`/nop/${draftId}/card`, { ban: "0", hoi: ["card.size"] });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('href="#f-card-size"');
    expect(page.body).toContain("<title>Lỗi: ");
  });

  test("a draft is saved as one types, by the page's own script", async () => {
    const { draftId, by } = await world.aDraft({ answers: {} });
    const me = world.browser(by);
    const saved = await me.post(`/nop/${draftId}/card/luu`, { ban: "1", "cua-so": "tab", "card.size": "large" });
    expect(saved.statusCode).toBe(204);
    expect(saved.headers["set-cookie"]).toContain("ban-khai=tab.");
    expect((await me.get(`/nop/${draftId}/card`)).body).toMatch(/value="large"[^>]*checked/);
  });

  test("two windows that answer the same question find each other out", async () => {
    const { draftId, by } = await world.aDraft({ answers: {} });
    const me = world.browser(by);
    const page = await me.get(`/nop/${draftId}/card`);
    const ban = hidden(page, "ban");
    await me.post(`/nop/${draftId}/card`, { ban, hoi: ["card.size"], "card.size": "small" });
    const second = await me.post(`/nop/${draftId}/card`, { ban, hoi: ["card.size"], "card.size": "large" });
    expect(second.statusCode).toBe(409);
    expect(words(second)).toContain("vừa được sửa ở cửa sổ khác");
    const again = await me.post(`/nop/${draftId}/card`, { ban: hidden(second, "ban"), hoi: ["card.size"], "card.size": "large" });
    expect(again.statusCode).toBe(303);
  });

  test("a held value can be reported as wrong and the form goes on", async () => {
    const { draftId, by } = await world.aDraft();
    const me = world.browser(by);
    const url = `/nop/${draftId}/card/chua-dung/reader.fullName`;
    expect((await me.get(url)).statusCode).toBe(200);
    expect((await me.post(url)).statusCode).toBe(303);
    expect(words(await me.get(url))).toContain("Bạn đã báo mục này chưa đúng");
  });

  test.each(["noi-nhan", "kiem-tra"])("%s with nothing filled is 422", async (pageId) => {
    const { draftId, by } = await world.aDraft({ answers: {} });
    const page = await world.browser(by).post(`/nop/${draftId}/${pageId}`);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain("error-summary");
  });

  test("a draft can be thrown away, after a question", async () => {
    const { draftId, by } = await world.aDraft();
    const me = world.browser(by);
    expect(words(await me.get(`/nop/${draftId}/bo`))).toContain("không lấy lại được");
    expect((await me.post(`/nop/${draftId}/bo`)).statusCode).toBe(303);
    expect((await me.get(`/nop/${draftId}/card`)).statusCode).toBe(404);
  });

  test("home shows what is begun, and what waits for the person", async () => {
    const dossier = await world.aSubmitted();
    const me = world.browser(dossier.by);
    const home = await me.get("/");
    expect(words(home)).toContain("Cần bạn làm");
    expect(words(home)).toContain("Chờ bạn nộp phí");
    expect((await me.get("/ho-so")).body).toContain(dossier.code);
  });
});

describe("a file", () => {
  const photo = { field: "entry.photo", name: "anh.jpg", type: "image/jpeg" };

  test("that is not what it says is refused at its question, and what was typed stays", async () => {
    const { draftId, by } = await world.aDraft({ procedure: "x.honour", answers: {} });
    const me = world.browser(by);
    const form = { ban: "9", "entry.name": "Lê Thị Hoa", "entry.years": "12", hoi: "entry.name" };
    const page = await me.upload(`/nop/${draftId}/entry`, form, { ...photo, bytes: Buffer.from("MZ this is a program") });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('href="#f-entry-photo"');
    expect(page.body).toContain('value="Lê Thị Hoa"');
  });

  test("sent by the page's script is taken in at once, and shown to its owner alone", async () => {
    const { draftId, by } = await world.aDraft({ procedure: "x.honour", answers: {} });
    const me = world.browser(by);
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64), Buffer.from([0xff, 0xd9])]);
    const sent = await me.upload(`/nop/${draftId}/entry/tep/entry.photo`, {}, { ...photo, field: "file", bytes });
    expect(sent.statusCode).toBe(200);
    const { id } = sent.json<{ id: string }>();
    expect((await me.get(`/nop/${draftId}/tep/${id}`)).headers["content-type"]).toBe("image/jpeg");
    const other = world.browser(await world.aCitizen({ fullName: "Lê Văn Khác" }));
    expect((await other.get(`/nop/${draftId}/tep/${id}`)).statusCode).toBe(404);
  });
});
