import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** `npm run new:procedure -- packs/<sector> <name>`: a declaration that works, its test, and its place in the pack. */
function main([pack = "", name = ""]: readonly string[]): number {
  const fault = faultOf(pack, name);
  if (fault !== undefined) {
    console.error(fault);
    return 1;
  }
  const folder = join(ROOT, pack, "src", "procedures");
  const made = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const walks = readFileSync(join(ROOT, pack, "package.json"), "utf8").includes("@motlan/dossiers");
  const index = join(ROOT, pack, "src", "index.ts");
  const listed = listIn(readFileSync(index, "utf8"), name, made);
  mkdirSync(folder, { recursive: true });
  const files = [join(folder, `${name}.ts`), join(folder, `${name}.test.ts`), index];
  const texts = [fill(DECLARATION, name, made), fill(walks ? TEST_WITH_WALK : TEST, name, made), listed];
  for (const [at, file] of files.entries()) writeFileSync(file, texts[at] ?? "");
  spawnSync(process.execPath, [join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome"), "check", "--write", ...files], {
    stdio: "ignore",
  });
  console.log(done(pack, name));
  return 0;
}

function faultOf(pack: string, name: string): string | undefined {
  if (!/^packs\/[a-z][a-z0-9-]*$/.test(pack) || !/^[a-z]+(-[a-z]+)*$/.test(name))
    return "Say the pack and a name in small letters: npm run new:procedure -- packs/example reading-room";
  if (!existsSync(join(ROOT, pack, "src", "index.ts"))) return `There is no ${pack}. Copy packs/example to begin a sector.`;
  return existsSync(join(ROOT, pack, "src", "procedures", `${name}.ts`)) ? `${pack} has a procedure ${name} already.` : undefined;
}

/** The pack's index with the procedure imported and listed. */
function listIn(index: string, name: string, made: string): string {
  const imported = `import { ${made} } from "./procedures/${name}.ts";\n${index}`;
  return imported.replace(/procedures: \[([^\]]*)\]/, (_, list: string) => {
    const others = list.trim().replace(/,$/, "");
    return `procedures: [${others === "" ? "" : `${others}, `}${made}]`;
  });
}

const done = (pack: string, name: string) => `Written: ${pack}/src/procedures/${name}.ts and its test; ${pack}/src/index.ts lists it.
Try it:     npx vitest run ${pack}/src/procedures/${name}
See it:     npm start, then http://localhost:3000/thu-tuc/x.${name}
Go on with: CONTRIBUTING.md, "A new procedure in fifteen minutes".`;

const fill = (text: string, name: string, made: string) => text.replaceAll("NAME", name).replaceAll("MADE", made);

/** The declaration, with NAME and MADE to be filled in. */
const DECLARATION = `import {
  applicantPage,
  COMPLAINT_TO,
  commonSteps,
  defineProcedure,
  everyChannel,
  FOR_SELF,
  fileField,
  law,
  officialPaper,
  para,
  t,
} from "@motlan/catalogue/declare";

/** The act this procedure stands on, with its article. */
const basis = law("Văn bản quy định thủ tục", "Điều 1");

/** What this procedure does, in one sentence. */
export const MADE = defineProcedure({
  code: "x.NAME",
  version: "1",
  effective: { from: "2026-01-01" },
  title: t("Thủ tục mới", "A new procedure"),
  field: t("Lĩnh vực", "Field"),
  summary: t("Ai làm được, để được gì.", "Who may apply, and for what."),
  guide: [t("Xem lại thông tin của bạn, viết đề nghị rồi nộp.", "Look over what is known of you, write your request and submit.")],
  law: [basis],
  applicant: { who: t("Mọi công dân", "Any citizen"), assurance: 2, actingFor: FOR_SELF },
  competence: { level: "commune", matter: "general", first: "applicant.residence.communeId", elsewhere: false, law: basis },
  channels: everyChannel(5),
  known: [],
  pages: [
    applicantPage(),
    {
      id: "request",
      title: t("Đề nghị", "Request"),
      fields: [
        {
          name: "request.kind",
          kind: "choice",
          label: t("Bạn cần loại nào?", "Which kind do you need?"),
          options: [
            { value: "plain", label: t("Thường", "Plain") },
            { value: "large", label: t("Khổ lớn", "Large") },
          ],
        },
        { name: "request.reason", kind: "long-text", label: t("Lý do", "Reason"), maxLength: 1000 },
        fileField("request.paper", t("Giấy tờ kèm theo", "Attached paper"), { required: "false" }),
      ],
    },
  ],
  papers: [
    {
      id: "paper",
      title: t("Giấy tờ kèm theo, nếu có", "Attached paper, if any"),
      field: "request.paper",
      originals: 0,
      copies: 1,
    },
  ],
  fees: [
    {
      id: "charge",
      kind: "charge",
      title: t("Lệ phí", "Charge"),
      table: {
        hit: "F",
        inputs: [
          { rule: "channel", label: t("Cách nộp", "Way of applying") },
          { rule: "request.kind", label: t("Loại", "Kind") },
        ],
        rows: [
          { tests: ['"online"', "-"], gives: "0" },
          { tests: ["-", '"large"'], gives: "10000" },
          { tests: ["-", "-"], gives: "5000" },
        ],
      },
      law: basis,
    },
  ],
  steps: commonSteps({
    examiner: "specialist",
    signer: "vice-chair",
    hours: { takeIn: 4, examine: 20, sign: 8, handOver: 4 },
    task: {
      examine: t("Thẩm định, soạn kết quả", "Examine and prepare the result"),
      sign: t("Ký kết quả", "Sign the result"),
      handOver: t("Trả kết quả", "Hand over the result"),
    },
  }),
  checklist: [{ id: "reason", text: t("Lý do rõ ràng", "The reason is clear") }],
  refusals: [{ id: "not-entitled", text: t("Không đủ điều kiện theo quy định.", "The conditions are not met."), law: basis }],
  effects: [],
  result: {
    kind: "NAME",
    title: t("Văn bản đồng ý", "The letter of consent"),
    template: officialPaper({
      id: "NAME/result",
      title: "Văn bản đồng ý {name}",
      heading: "VĂN BẢN ĐỒNG Ý",
      blocks: [para("Đồng ý với đề nghị của **{name}**."), para("Lý do: {reason}")],
    }),
    data: { name: "person.fullName", reason: "request.reason", issuedOn: "today" },
    signedBy: ["chair", "vice-chair"],
    notation: "VB",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
`;

const EXAMINED = `
test("the examiner finds nothing in NAME", () => {
  expect(checkProcedure(MADE)).toEqual([]);
});

test.each([
  ["online", "large", 0n],
  ["counter", "large", 10_000n],
  ["counter", "plain", 5_000n],
])("applied for %s, %s: %s đồng", (channel, kind, amount) => {
  const { rules } = compileRules(MADE);
  const [fee] = reckonFees(MADE, rules, { channel, "request.kind": kind }, localDate("2026-11-22"));
  expect(fee?.amount).toBe(amount);
});
`;

const TEST = `import { checkProcedure, compileRules, reckonFees } from "@motlan/catalogue/declare";
import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { MADE } from "./NAME.ts";
${EXAMINED}`;

/** Where the pack may ask the dossiers room for a walk: applied for, decided, returned. */
const TEST_WITH_WALK = `import { checkProcedure, compileRules, reckonFees } from "@motlan/catalogue/declare";
import { walkProcedure } from "@motlan/dossiers/testing";
import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { MADE } from "./NAME.ts";
${EXAMINED}
test("NAME is applied for, decided and returned", async () => {
  const answers = { "request.kind": "plain", "request.reason": "Để thử" };
  const { dossier, result } = await walkProcedure({ version: MADE, answers });
  expect(dossier.status).toBe("returned");
  expect(result.text).toContain("VĂN BẢN ĐỒNG Ý");
});
`;

process.exitCode = main(process.argv.slice(2));
