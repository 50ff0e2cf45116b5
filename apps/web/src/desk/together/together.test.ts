import { issueMinutes } from "@motlan/work/testing";
import { afterAll, expect, test } from "vitest";
import { openDesk, seenIn } from "../testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";

test("a note is kept, mentions a colleague on their queue, is seen and corrected; without words it is asked for again", async () => {
  const { id } = await desk.honoured();
  const at = `/ban-lam-viec/${id}`;
  const page = await desk.get(desk.clerk.actor, at);
  expect(page.body).toContain("Ghi chú nội bộ");
  const form = { key: hidden(page.body, "key"), nhac: desk.officer.actor.officialId };
  const empty = await desk.post(desk.clerk.actor, `${at}/ghi-chu`, { ...form, "ghi-chu": " " });
  expect([empty.statusCode, empty.body.includes("Hãy ghi nội dung")]).toEqual([422, true]);
  expect((await desk.post(desk.clerk.actor, `${at}/ghi-chu`, { ...form, "ghi-chu": "Hẹn chiều mang ảnh" })).statusCode).toBe(303);
  expect((await desk.get(desk.officer.actor, "/ban-lam-viec")).body).toContain("1 ghi chú mới nhắc tên bạn");
  expect((await desk.get(desk.officer.actor, "/ban-lam-viec/nhac-ten")).body).toContain("Hẹn chiều mang ảnh");
  expect((await desk.get(desk.officer.actor, at)).body).toContain("Hẹn chiều mang ảnh");
  expect((await desk.get(desk.officer.actor, "/ban-lam-viec")).body).not.toContain("ghi chú mới nhắc tên bạn");
  const own = await desk.get(desk.clerk.actor, at);
  expect(own.body).toContain(`Đã xem: ${desk.officer.name}`);
  const corrects = /dinh-chinh=([0-9a-f-]+)/.exec(own.body)?.[1] ?? "";
  const correcting = await desk.get(desk.clerk.actor, `${at}?dinh-chinh=${corrects}`);
  expect(correcting.body).toContain("Đính chính ghi chú: “Hẹn chiều mang ảnh”");
  await desk.post(desk.clerk.actor, `${at}/ghi-chu`, { key: hidden(correcting.body, "key"), corrects, "ghi-chu": "Hẹn sáng mai" });
  expect((await desk.get(desk.clerk.actor, at)).body).toContain("<s>Hẹn chiều mang ảnh</s>");
});

test("a template is made by who leads, refused with an unknown blank, inserted behind what was typed, changed and retired", async () => {
  const here = "/ban-lam-viec/mau-cau";
  expect((await desk.get(desk.clerk.actor, here)).body).not.toContain("Lưu mẫu");
  const made = { kind: "request", title: "Thiếu ảnh", words: "Kính gửi {applicant}, hồ sơ {code} thiếu ảnh." };
  const wrong = await desk.post(desk.vice.actor, here, { ...made, words: "Chào {ten}" });
  expect([wrong.statusCode, wrong.body.includes("{ten}")]).toEqual([422, true]);
  expect((await desk.post(desk.vice.actor, here, made)).statusCode).toBe(303);
  const { id } = await desk.honoured();
  const ask = `/ban-lam-viec/${id}/bo-sung`;
  const page = await desk.get(desk.clerk.actor, ask);
  const template = /<option value="([0-9a-f-]{36})"[^>]*>Thiếu ảnh/.exec(page.body)?.[1] ?? "";
  const inserted = await desk.post(desk.clerk.actor, ask, { ...seenIn(page.body), khac: "Chào anh.", "mau-cau": template, chen: "1" });
  expect(inserted.body).toMatch(/Chào anh\.\nKính gửi [^{]+, hồ sơ H[\w.-]+ thiếu ảnh\./);
  expect(await desk.world.now(id)).toMatchObject({ status: "open" });
  const one = await desk.get(desk.vice.actor, `${here}/${template}`);
  expect(one.body).toContain("Bản 1");
  const change = { title: "Thiếu ảnh rõ", words: "Ảnh mờ", version: "1" };
  expect((await desk.post(desk.clerk.actor, `${here}/${template}`, change)).statusCode).toBe(403);
  expect((await desk.post(desk.vice.actor, `${here}/${template}`, change)).statusCode).toBe(303);
  expect((await desk.post(desk.vice.actor, `${here}/${template}`, change)).statusCode).toBe(409);
  expect((await desk.post(desk.vice.actor, `${here}/${template}/thoi-dung`, { version: "1" })).statusCode).toBe(409);
  expect((await desk.post(desk.vice.actor, `${here}/${template}/thoi-dung`, { version: "2" })).statusCode).toBe(303);
  expect((await desk.get(desk.vice.actor, here)).body).not.toContain("Thiếu ảnh rõ");
});

test("papers are given by one signature and taken by another, with a difference and sealed minutes", async () => {
  const { id } = await desk.honoured();
  const here = "/ban-lam-viec/giao-nhan";
  const { code } = await desk.world.now(id);
  const page = await desk.get(desk.clerk.actor, `${here}/moi`);
  const key = hidden(page.body, "key");
  const none = await desk.post(desk.clerk.actor, `${here}/moi`, { key, them: "1", ma: "không có" });
  expect([none.statusCode, none.body.includes("Không có hồ sơ đang mở nào")]).toEqual([422, true]);
  const added = await desk.post(desk.clerk.actor, `${here}/moi`, { key, them: "1", ma: code });
  expect(added.body).toContain(`Giấy tờ giao kèm hồ sơ ${code}`);
  expect((await desk.post(desk.clerk.actor, `${here}/moi`, { key, "ho-so": [id] })).body).toContain("Hãy chọn nơi nhận");
  const give = { key, "ho-so": [id], [`giay-to.${id}`]: "01 tờ khai bản chính", nguoi: desk.officer.actor.officialId };
  const given = await desk.post(desk.clerk.actor, `${here}/moi`, give);
  const at = String(given.headers.location).split("?")[0] ?? "";
  expect((await desk.get(desk.clerk.actor, at)).body).toContain("Rút biên bản");
  const mine = await desk.get(desk.officer.actor, at);
  for (const words of ["01 tờ khai bản chính", "Ký nhận", "Chờ bên nhận ký"]) expect(mine.body).toContain(words);
  const revision = hidden(mine.body, "revision");
  expect((await desk.post(desk.officer.actor, `${at}/tu-choi`, { revision })).statusCode).toBe(422);
  expect((await desk.post(desk.clerk.actor, `${at}/nhan`, { revision })).statusCode).toBe(403);
  expect((await desk.post(desk.officer.actor, `${at}/nhan`, { revision, [`khac.${id}`]: "Tờ khai chưa ký" })).statusCode).toBe(303);
  expect((await desk.post(desk.clerk.actor, `${at}/rut`, { revision })).statusCode).toBe(409);
  await issueMinutes(desk.world.node(), at.split("/").at(-1) ?? "");
  await desk.world.runJobs();
  const over = await desk.get(desk.clerk.actor, at);
  for (const words of ["Tờ khai chưa ký", "Đã ký nhận", "Biên bản đã đóng dấu"]) expect(over.body).toContain(words);
  expect((await desk.get(desk.clerk.actor, `${at}/bien-ban`)).headers["content-type"]).toContain("application/pdf");
  expect((await desk.get(desk.officer.actor, `${here}?muc=xong`)).body).toContain("Đã ký nhận");
});
