import { type JsonObject, localDate, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { publishRegistry, registerRecord } from "@motlan/registries";
import { defineRegistry } from "@motlan/registries/declare";
import type { AgreementTerms } from "../domain/terms.ts";

const registry = defineRegistry({
  code: "population",
  title: { vi: "Sổ dân cư của thôn", en: "Village population" },
  owner: { vi: "Thôn", en: "Village" },
  law: ["Nội quy thôn (giả định)"],
  record: { type: "object", required: ["personalNumber", "fullName", "dateOfBirth"] },
  concerns: "itself",
  key: { name: "personalNumber", path: "personalNumber" },
  indexes: [],
  purposes: [
    {
      code: "identify",
      title: { vi: "Xác định người", en: "Identifying" },
      law: "Nội quy thôn (giả định), Điều 1",
      fields: ["personalNumber", "fullName", "dateOfBirth", "relatives"],
    },
    { code: "credit", title: { vi: "Cho vay", en: "Lending" }, law: "Sự đồng ý của người vay", fields: ["fullName"] },
  ],
});

/** An invented population registry that names parents, in force. */
export function publishVillage(work: Work): Promise<unknown> {
  return publishRegistry(work, registry);
}

let made = 0;

export interface Villager {
  readonly personId: string;
  readonly number: string;
}

/** Somebody of that registry; an adult unless said otherwise. */
export async function aVillager(work: Work, parts: JsonObject = {}): Promise<Villager> {
  made += 1;
  const [personId, number] = [newId(), `001190${String(made).padStart(6, "0")}`];
  const values = { personalNumber: number, fullName: "Trần Thị Bình", dateOfBirth: "1990-05-01", ...parts };
  await registerRecord(work, {
    ...{ registry: "population", values, validFrom: localDate("2000-01-01"), reason: "Thử", requestKey: newId(), recordId: personId },
  });
  return { personId, number };
}

/** An agreement as an authority would declare it; invented. */
export function someTerms(parts: Partial<AgreementTerms> = {}): AgreementTerms {
  return {
    code: "vay-von",
    version: "1",
    purpose: { vi: "Thẩm định khoản vay", en: "Deciding on a loan" },
    words: {
      vi: "Tôi đồng ý cho Quỹ tín dụng xem họ tên của tôi để thẩm định khoản vay.",
      en: "I agree that the credit fund reads my name to decide on the loan.",
    },
    lawfulBasis: "consent",
    dpia: "https://vi-du.vn/danh-gia-tac-dong",
    dataUse: "data_using_service",
    policyId: null,
    receiver: { name: { vi: "Quỹ tín dụng", en: "Credit fund" }, client: null },
    data: [{ service: "population", title: { vi: "Dữ liệu dân cư", en: "Population data" }, fields: ["fullName"] }],
    sensitive: false,
    days: 90,
    active: true,
    ...parts,
  };
}
