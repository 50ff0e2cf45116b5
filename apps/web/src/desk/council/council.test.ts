import { completeStep } from "@motlan/dossiers";
import { honour } from "@motlan/dossiers/testing";
import { award } from "@motlan/work/testing";
import { afterAll, expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";

const desk = await openDesk("2026-11-20T09:00:00+07:00", { procedures: [honour, award] });
afterAll(() => desk[Symbol.asyncDispose]());

const HERE = "/ban-lam-viec/hoi-dong";
const { actor: chair } = desk.vice;
const { actor: secretary } = desk.officer;
const day = { "ngay.day": "20", "ngay.month": "11", "ngay.year": "2026", gio: "08:30", place: "Nhà văn hóa" };
const seats = { "nguoi.1": chair.officialId, "nguoi.2": secretary.officialId, "ten.3": "Bà Sáu", "ten.4": "", "ten.5": "" };

async function beforeCouncil(): Promise<string> {
  const answers = { "entry.name": "Trần Thị Bưởi", "entry.years": "12" };
  const { id: dossierId, revision } = await desk.world.aSubmitted({ procedure: "x.award", answers, delivery: "counter" });
  await completeStep(desk.clerk.work(), { dossierId, revision });
  return dossierId;
}

test("a council is called from the dossier, votes seat by seat, concludes, and its minutes are opened", async () => {
  const dossier = await beforeCouncil();
  expect((await desk.get(desk.clerk.actor, `/ban-lam-viec/${dossier}`)).body).not.toContain("Đưa ra Hội đồng");
  expect((await desk.get(secretary, `/ban-lam-viec/${dossier}`)).body).toContain(`${HERE}/moi?ho-so=${dossier}`);
  const page = await desk.get(secretary, `${HERE}/moi?ho-so=${dossier}`);
  for (const words of ["Hội đồng khen thưởng thôn", "2/3", "Điều 6", "Thành tích", "Hội Người cao tuổi"])
    expect(page.body).toContain(words);
  for (const notAsked of ["Hạng", "Số biên bản"]) expect(page.body).not.toContain(notAsked);
  const call = { "ho-so": dossier, key: "một", [`${dossier}.award.why`]: "Dạy chữ", ...day, ...seats };
  const wrong = await desk.post(secretary, `${HERE}/moi`, { ...call, gio: "sáng" });
  expect([wrong.statusCode, wrong.body.includes("Hãy ghi đủ ngày, giờ"), wrong.body.includes("Dạy chữ")]).toEqual([422, true, true]);
  const unknown = await desk.post(secretary, `${HERE}/moi`, { ...call, them: "1", ma: "không có" });
  expect([unknown.statusCode, unknown.body.includes("Không tìm thấy hồ sơ có mã này")]).toEqual([422, true]);
  const other = await beforeCouncil();
  const added = await desk.post(secretary, `${HERE}/moi`, { ...call, them: "1", ma: (await desk.world.now(other)).code });
  expect([added.statusCode, added.body.includes(`value="${other}"`)]).toEqual([200, true]);
  const called = await desk.post(secretary, `${HERE}/moi`, call);
  const at = String(called.headers.location).replace(/\?.*/, "");
  expect([called.statusCode, at]).toEqual([303, expect.stringMatching(/^\/ban-lam-viec\/hoi-dong\/[0-9a-f-]{36}$/)]);
  expect((await desk.get(chair, HERE)).body).toContain(at);
  const empty = await desk.post(chair, `${at}/bieu-quyet`, { revision: "1", ghe: "1" });
  expect([empty.statusCode, empty.body.includes("Hãy biểu quyết cho")]).toEqual([422, true]);
  const vote = (who: typeof chair, ghe: string, choice: string) =>
    desk.post(who, `${at}/bieu-quyet`, { revision: "1", ghe, [`phieu.${dossier}`]: choice });
  expect((await vote(chair, "1", "first")).statusCode).toBe(303);
  const early = await desk.post(chair, `${at}/ket-luan`, { revision: "2" });
  expect([early.statusCode, early.body.includes("1/3 thành viên")]).toEqual([409, true]);
  expect((await desk.get(secretary, at)).body).toContain(`Biểu quyết: ${desk.officer.name}`);
  expect((await vote(secretary, "2", "second")).statusCode).toBe(303);
  expect((await desk.get(secretary, at)).body).toContain("Nhập theo phiếu giấy của Bà Sáu");
  expect((await desk.post(chair, `${at}/ket-luan`, { revision: "3" })).statusCode).toBe(303);
  await desk.world.runJobs();
  const done = await desk.get(chair, at);
  for (const words of ["Đã kết luận", "Nhất", `${at}/bien-ban`]) expect(done.body).toContain(words);
  expect((await desk.get(chair, `${at}/bien-ban`)).headers["content-type"]).toContain("application/pdf");
  expect((await desk.world.now(dossier)).step).toBe("sign");
  expect((await desk.get(desk.clerk.actor, `${HERE}?muc=xong`)).body).toContain(at);
});

test("a meeting is called off by who called it; an empty list says where one begins; a dossier that no council decides is none of theirs", async () => {
  const dossier = await beforeCouncil();
  const call = { "ho-so": dossier, key: "hai", [`${dossier}.award.why`]: "Dạy chữ", ...day, ...seats };
  const at = String((await desk.post(secretary, `${HERE}/moi`, call)).headers.location).replace(/\?.*/, "");
  expect((await desk.post(desk.clerk.actor, `${at}/huy`, { revision: "1" })).statusCode).toBe(403);
  expect((await desk.post(secretary, `${at}/huy`, { revision: "1" })).statusCode).toBe(303);
  expect((await desk.get(secretary, at)).body).toContain("Đã hủy");
  expect((await desk.get(secretary, HERE)).body).toContain("Đưa ra Hội đồng");
  const { id } = await desk.honoured();
  expect((await desk.get(secretary, `${HERE}/moi?ho-so=${id}`)).statusCode).toBe(422);
});

test("the help lists the keys of every way that stands on the page", async () => {
  const page = (await desk.get(secretary, HERE)).body;
  const [nav = "", help = ""] = page.split("data-keyboard-help");
  const ways = [...nav.matchAll(/href="(\/ban-lam-viec[^"]*)"[^>]*data-keys="([^"]+)"/g)].map(([, , keys = ""]) => keys);
  expect(ways).toContain("g i");
  for (const keys of ways)
    expect(help).toContain(
      keys
        .split(" ")
        .map((key) => `<kbd>${key}</kbd>`)
        .join(""),
    );
});
