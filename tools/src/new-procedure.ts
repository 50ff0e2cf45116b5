import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** `npm run new:procedure -- packs/<sector> <name>`: a small declaration the examiner has nothing to say against, and its test. */
function main([pack = "", name = ""]: readonly string[]): number {
  if (!/^packs\/[a-z][a-z0-9-]*$/.test(pack) || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
    console.error("Say the pack and a name in small letters: npm run new:procedure -- packs/example reading-room");
    return 1;
  }
  const folder = join(import.meta.dirname, "..", "..", pack, "src", "procedures");
  if (!existsSync(join(folder, "..", ".."))) {
    console.error(`There is no ${pack}. Copy packs/example to begin a sector.`);
    return 1;
  }
  const file = join(folder, `${name}.ts`);
  if (existsSync(file)) {
    console.error(`${pack} has a procedure ${name} already.`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const made = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  writeFileSync(file, declaration(name, made));
  writeFileSync(join(folder, `${name}.test.ts`), test(name, made));
  console.log(
    `Written: ${pack}/src/procedures/${name}.ts and its test. Now add ${made} to the pack's index.ts, and say in the texts what it is.`,
  );
  return 0;
}

/** The declaration, with NAME and MADE to be filled in. */
const DECLARATION = `import { defineProcedure } from "@motlan/catalogue/declare";

const t = (vi: string, en: string) => ({ vi, en });
/** The act this procedure stands on. */
const law = { act: "Văn bản quy định thủ tục", article: "Điều 1" };

/** What this procedure does, in one sentence. */
export const MADE = defineProcedure({
  code: "x.NAME",
  version: "1",
  effective: { from: "2026-01-01" },
  title: t("Thủ tục mới", "A new procedure"),
  field: t("Lĩnh vực", "Field"),
  summary: t("Ai làm được, để được gì.", "Who may apply, and for what."),
  guide: [t("Điền đơn rồi nhận kết quả.", "Fill in the form and receive the result.")],
  law: [law],
  applicant: {
    who: t("Mọi công dân", "Any citizen"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Cho tôi", "For myself") }],
  },
  competence: { level: "commune", matter: "NAME", first: "applicant.residence.communeId", elsewhere: false, law },
  channels: [{ kind: "online", deadline: { count: 3, unit: "working-day" } }],
  known: [],
  pages: [
    {
      id: "applicant",
      title: t("Người nộp", "The applicant"),
      fields: [
        {
          name: "person.fullName",
          kind: "name",
          label: t("Họ, chữ đệm, tên", "Full name"),
          prefill: "applicant.fullName",
          prefilled: "locked",
        },
        { name: "reason", kind: "long-text", label: t("Nội dung đề nghị", "What you ask for"), maxLength: 1000 },
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: [
    {
      id: "take-in",
      does: "take-in",
      task: t("Tiếp nhận hồ sơ", "Take in"),
      unit: t("Bộ phận Một cửa", "One-stop counter"),
      post: "one-stop-clerk",
      hours: 4,
    },
    {
      id: "sign",
      does: "sign",
      task: t("Ký kết quả", "Sign the result"),
      unit: t("Lãnh đạo Ủy ban nhân dân", "Leadership"),
      post: "vice-chair",
      hours: 8,
    },
  ],
  checklist: [{ id: "complete", text: t("Hồ sơ đủ và đúng", "Complete and correct") }],
  refusals: [{ id: "not-entitled", text: t("Không đủ điều kiện theo quy định.", "The conditions are not met."), law }],
  effects: [],
  result: {
    kind: "NAME",
    title: t("Văn bản trả lời", "The answer"),
    template: {
      id: "NAME/result",
      title: "Văn bản trả lời {name}",
      page: "A4",
      blocks: [
        { kind: "national-header", agency: "{agency.name|upper}", number: "Số: {number}" },
        { kind: "heading", text: "VĂN BẢN TRẢ LỜI" },
        { kind: "paragraph", text: "Đồng ý với đề nghị của {name}.", indent: 10 },
        { kind: "signature", columns: [{ title: ["{signer.title|upper}"], signs: "both", name: "{signer.name}" }] },
        { kind: "qr", content: "{verifyUrl}", text: "Mã kiểm tra: **{verifyCode}**" },
      ],
    },
    data: { name: "person.fullName" },
    signedBy: ["chair", "vice-chair"],
    notation: "VB",
    delivery: ["online", "counter"],
  },
  complaint: {
    hears: t("Chủ tịch Ủy ban nhân dân nơi giải quyết", "The chair of the deciding People's Committee"),
    term: { count: 90, unit: "day" },
    law: { act: "Luật Khiếu nại 02/2011/QH13", article: "Điều 9" },
  },
});
`;

function declaration(name: string, made: string): string {
  return DECLARATION.replaceAll("NAME", name).replaceAll("MADE", made);
}

function test(name: string, made: string): string {
  return `import { checkProcedure } from "@motlan/catalogue/declare";
import { expect, test } from "vitest";
import { ${made} } from "./${name}.ts";

test("the examiner finds nothing in ${name}", () => {
  expect(checkProcedure(${made})).toEqual([]);
});
`;
}

process.exitCode = main(process.argv.slice(2));
