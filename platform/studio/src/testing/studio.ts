import { aHolder, anAgency } from "@motlan/agencies/testing";
import { type JsonObject, newId, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, fixedClock, type MovingClock, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { changeDesign } from "../actions/change-design.ts";
import { startDesign } from "../actions/start-design.ts";
import type { Change } from "../domain/change.ts";
import type { Design } from "../domain/design.ts";

export interface Colleague {
  readonly actor: Official;
  readonly work: () => Work;
  /** Changes a design as it stood at a revision, the latest the caller knows. */
  change(design: Pick<Design, "id" | "revision">, ...changes: readonly Change[]): Promise<Design>;
}

/** An agency with a studio: two designers and a second person, each with a name; more can be hired. */
export interface Studio {
  readonly db: TestDatabase;
  readonly clock: MovingClock;
  readonly agencyId: string;
  readonly lan: Colleague;
  readonly minh: Colleague;
  readonly approver: Colleague;
  hire(kind: "service-designer" | "service-approver", name: string, agencyId?: string): Promise<Colleague>;
  /** A design of Lan's that begins with this document, without a sound one. */
  start(document?: JsonObject, code?: string): Promise<Design>;
}

const PERMISSIONS = {
  "service-designer": ["studio.read", "studio.design"],
  "service-approver": ["studio.read", "studio.approve", "catalogue.publish"],
} as const;

export async function aStudio(): Promise<Studio> {
  const db = await testDatabase();
  const clock = fixedClock("2026-11-21T09:00:00+07:00");
  const { id: home } = await anAgency(db.work(), { level: "province", kind: "province-committee" });
  const hire: Studio["hire"] = async (kind, name, agencyId = home) => {
    const { officialId, personId, postId } = await aHolder(db.work(), { agencyId, kind, name });
    const actor = anOfficial({ officialId, personId, postId, agencyId, post: kind, permissions: [...PERMISSIONS[kind]] });
    const work = () => db.work(actor, clock);
    const change: Colleague["change"] = (design, ...changes) =>
      changeDesign(work(), { designId: design.id, revision: design.revision, changes, requestKey: newId() });
    return { actor, work, change };
  };
  const lan = await hire("service-designer", "Nguyễn Thị Lan");
  const minh = await hire("service-designer", "Trần Văn Minh");
  const approver = await hire("service-approver", "Lê Thị Duyệt");
  return {
    ...{ db, clock, agencyId: home, lan, minh, approver, hire },
    start: (document, code = "x.sound") =>
      startDesign(lan.work(), {
        code,
        title: { vi: "Thủ tục thử", en: "A test procedure" },
        ...(document && { from: { kind: "document", document } }),
      }),
  };
}
