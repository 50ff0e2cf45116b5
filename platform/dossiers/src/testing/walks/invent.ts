import { Buffer } from "node:buffer";
import type { Field } from "@motlan/catalogue";
import { makePersonalNumber } from "@motlan/formats";
import type { Json, JsonObject } from "@motlan/kernel";
import { localDate } from "@motlan/kernel";

/** A small sound PDF: what a person hands in where a test does not care what it shows. */
export const A_FILE = {
  name: "giay-to.pdf",
  bytes: new Uint8Array(Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n", "latin1")),
  declaredType: "application/pdf",
} as const;

/** What an invented answer may lean on. */
export interface Ground {
  readonly communeId: string;
  /** The day, as ISO text. */
  readonly today: string;
}

const CODES: Readonly<Record<string, string>> = {
  "tax-code": "0100109106",
  "insurance-number": "0123456789",
  "health-card": "DN4010123456789",
  plate: "29A-123.45",
  "bank-account": "19031234567890",
};

/** A sound answer to a question of any kind, as a person would type it; nothing for a file, which has to be stored first. */
export function inventAnswer(field: Pick<Field, "kind" | "options" | "min" | "format" | "label">, ground: Ground): Json | undefined {
  const first = field.options?.[0]?.value ?? "";
  const answers: { readonly [kind in Field["kind"]]: () => Json | undefined } = {
    text: () => field.label.vi.slice(0, 40),
    "long-text": () => `${field.label.vi}: đã xem xét, đủ điều kiện.`.slice(0, 200),
    name: () => "Nguyễn Văn Minh",
    number: () => String(Math.max(field.min ?? 1, 1)),
    money: () => String(Math.max(field.min ?? 100_000, 0)),
    date: () => ground.today,
    choice: () => first,
    choices: () => [first],
    "yes-no": () => "yes",
    "personal-number": () => aNumber("male", "1985-04-12", 4321),
    code: () => CODES[field.format ?? "bank-account"],
    phone: () => "0912345678",
    email: () => "nguyen.van.minh@example.vn",
    commune: () => ground.communeId,
    address: () => ({ communeId: ground.communeId, line: "12 phố Láng" }),
    file: () => undefined,
    group: () => [],
    signatures: () => undefined,
  };
  return answers[field.kind]();
}

/** A personal number that agrees with who is meant. */
export function aNumber(sex: "male" | "female", bornOn: string, serial: number): string {
  return makePersonalNumber({ provinceCode: "001", sex, bornOn: localDate(bornOn), serial });
}

/** What another registry's owner answers where a test does not say: each member a number that looks like one. */
export function inventReply(answer: Readonly<Record<string, string>>, serial: number): JsonObject {
  return Object.fromEntries(
    Object.keys(answer).map((member) => [
      member,
      /personalNumber/i.test(member) ? aNumber("male", "2026-11-05", serial) : `M${String(serial).padStart(6, "0")}`,
    ]),
  );
}
