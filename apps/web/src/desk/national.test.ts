import { newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { openDesk } from "./testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { world } = desk;
const PATH = "/ban-lam-viec/cong-quoc-gia";
const of = (...permissions: string[]) => anOfficial({ agencyId: world.agency.id, permissions });

test("what is stuck stands with its cause and whose turn it is; only who may repeat it is offered to", async () => {
  const [viewer, administrator] = [of("national-portal.see"), of("national-portal.see", "national-portal.replay")];
  expect((await desk.get(viewer, PATH)).body).toContain("Không có việc nào bị vướng");
  const id = newId();
  await world.db.asOwner(
    `insert into national_portal.stream (dossier_id, agency_id, code, state, planned, next_at, cause, said, failing_since)
       values ($1, $2, 'H26-1', 1, 1, now(), 'refused', 'Mã thủ tục không có trên Cổng', now())`,
    [id, world.agency.id],
  );
  const seen = await desk.get(viewer, PATH);
  for (const words of ["H26-1", "Mã thủ tục không có trên Cổng", "Cán bộ một cửa"]) expect(seen.body).toContain(words);
  expect(seen.body).not.toContain("Làm lại tất cả");
  expect((await desk.get(viewer, `${PATH}/${id}`)).body).toContain("Lần xem này đã được ghi lại");
  expect((await desk.get(viewer, `${PATH}/${newId()}`)).statusCode).toBe(404);
  expect((await desk.post(viewer, `${PATH}/lam-lai`, { id })).statusCode).toBe(403);
  expect((await desk.get(administrator, PATH)).body).toContain("Làm lại tất cả");
  const again = await desk.post(administrator, `${PATH}/lam-lai`, { id });
  expect([again.statusCode, again.headers.location]).toEqual([303, `${PATH}?lam-lai=xong`]);
  expect((await desk.get(administrator, PATH)).body).toContain("Không có việc nào bị vướng");
});
