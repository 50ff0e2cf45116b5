import { describe, expect, it } from "vitest";
import { toFacts, toJson, toText } from "../index.ts";
import { decide, momentOf, readDmn } from "./index.ts";
import { xpathPattern } from "./xpath-pattern.ts";

const DMN = "https://www.omg.org/spec/DMN/20230324/MODEL/";

function model(body: string, options: Parameters<typeof readDmn>[1] = {}) {
  const read = readDmn(`<definitions xmlns="${DMN}" id="m" name="m" namespace="urn:m">${body}</definitions>`, options);
  if (!read.ok) throw new Error(`${read.why} ${JSON.stringify(read.about)}`);
  return read.value;
}

function says(body: string, name = "d", facts: Parameters<typeof toFacts>[0] = {}) {
  const decided = decide(model(body), name, toFacts(facts), { now: momentOf(new Date("2026-03-01T01:30:00Z")) });
  return decided.ok ? toText(decided.value) : decided.why;
}

const text = (feel: string) => `<literalExpression><text><![CDATA[${feel}]]></text></literalExpression>`;
const decision = (logic: string, { id = "d", type = "", needs = "" } = {}) =>
  `<decision id="${id}" name="${id}">${`<variable name="${id}" ${type && `typeRef="${type}"`}/>`}${needs}${logic}</decision>`;
const needsDecision = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;
const needsInput = (id: string) => `<informationRequirement><requiredInput href="#${id}"/></informationRequirement>`;
const needsKnowledge = (id: string) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
const input = (id: string, type = "") =>
  `<inputData id="${id}" name="${id}"><variable name="${id}" ${type && `typeRef="${type}"`}/></inputData>`;

describe("boxed expressions", () => {
  it.each([
    ["a literal, exactly", text("0.1 + 0.2"), "0.3"],
    ["a list", `<list>${text("1")}${text("2")}</list>`, "[1, 2]"],
    [
      "a context with a result",
      `<context><contextEntry><variable name="the sum"/>${text("1 + 2")}</contextEntry><contextEntry>${text("the sum * 2")}</contextEntry></context>`,
      "6",
    ],
    ["a relation", `<relation><column name="a"/><column name="b"/><row>${text("1")}${text('"x"')}</row></relation>`, '[{a: 1, b: "x"}]'],
    ["a conditional", `<conditional><if>${text("1 > 2")}</if><then>${text("1")}</then><else>${text("2")}</else></conditional>`, "2"],
    [
      "a conditional on no truth",
      `<conditional><if>${text("7")}</if><then>${text("1")}</then><else>${text("2")}</else></conditional>`,
      "null",
    ],
    [
      "for, with what is there so far",
      `<for iteratorVariable="i"><in>${text("[1..4]")}</in><return>${text("i + count(partial)")}</return></for>`,
      "[1, 3, 5, 7]",
    ],
    ["every", `<every iteratorVariable="i"><in>${text("[1, 2]")}</in><satisfies>${text("i > 0")}</satisfies></every>`, "true"],
    ["some", `<some iteratorVariable="i"><in>${text("[1, 2]")}</in><satisfies>${text("i > 2")}</satisfies></some>`, "false"],
    ["a filter", `<filter><in>${text("[{a: 1}, {a: 5}]")}</in><match>${text("a > 2")}</match></filter>`, "[{a: 5}]"],
    ["a filter by place", `<filter><in>${text("[7, 8, 9]")}</in><match>${text("-1")}</match></filter>`, "9"],
    [
      "a function",
      `<context><contextEntry><variable name="f"/><functionDefinition><formalParameter name="x" typeRef="number"/>${text("x + 1")}</functionDefinition></contextEntry><contextEntry>${text('[f(1), f("a"), f([4])]')}</contextEntry></context>`,
      "[2, null, 5]",
    ],
    ["a filter whose match is no truth", `<filter><in>${text("[1, 2]")}</in><match>${text('"x"')}</match></filter>`, "null"],
    ["nothing", "", "null"],
  ])("%s", (_, logic, expected) => expect(says(decision(logic))).toBe(expected));
});

describe("decision tables", () => {
  const table = (policy: string, rows: readonly (readonly [string, string])[], more = "") =>
    `${input("x")}${decision(
      `<decisionTable ${policy}><input><inputExpression><text>x</text></inputExpression></input><output>${more}</output>${rows
        .map(
          ([when, give]) =>
            `<rule><inputEntry><text><![CDATA[${when}]]></text></inputEntry><outputEntry><text>${give}</text></outputEntry></rule>`,
        )
        .join("")}</decisionTable>`,
      { needs: needsInput("x") },
    )}`;
  const rows = [
    ["> 1", "10"],
    ["> 5", "30"],
    ["> 5", "20"],
  ] as const;
  const values = "<outputValues><text>20, 30, 10</text></outputValues>";
  it.each([
    ['hitPolicy="UNIQUE"', "", 3, "10"],
    ['hitPolicy="UNIQUE"', "", 9, "null"],
    ['hitPolicy="FIRST"', "", 9, "10"],
    ['hitPolicy="ANY"', "", 9, "null"],
    ['hitPolicy="PRIORITY"', values, 9, "20"],
    ['hitPolicy="OUTPUT ORDER"', values, 9, "[20, 30, 10]"],
    ['hitPolicy="RULE ORDER"', "", 9, "[10, 30, 20]"],
    ['hitPolicy="COLLECT"', "", 9, "[10, 30, 20]"],
    ['hitPolicy="COLLECT" aggregation="SUM"', "", 9, "60"],
    ['hitPolicy="COLLECT" aggregation="MIN"', "", 9, "10"],
    ['hitPolicy="COLLECT" aggregation="MAX"', "", 9, "30"],
    ['hitPolicy="COLLECT" aggregation="COUNT"', "", 9, "3"],
    ['hitPolicy="FIRST"', "<defaultOutputEntry><text>7</text></defaultOutputEntry>", 0, "7"],
    ['hitPolicy="FIRST"', "", 0, "null"],
  ])("%s %s of %i", (policy, more, x, expected) => expect(says(table(policy, rows, more), "d", { x })).toBe(expected));

  it("priority follows the type's allowed values where the column has none", () => {
    const body = table('hitPolicy="PRIORITY"', rows).replace("<output>", '<output typeRef="tRank">');
    expect(
      says(
        `<itemDefinition name="tRank"><typeRef>number</typeRef><allowedValues><text>30, 20, 10</text></allowedValues></itemDefinition>${body}`,
        "d",
        { x: 9 },
      ),
    ).toBe("30");
  });
});

describe("what leans on what", () => {
  const bkm = `<businessKnowledgeModel id="k" name="rate of"><encapsulatedLogic><formalParameter name="n" typeRef="number"/>${text("n * 2")}</encapsulatedLogic></businessKnowledgeModel>`;
  it("decisions, inputs and knowledge, asked by name and by parameter name", () => {
    const invocation = `<invocation>${text("rate of")}<binding><parameter name="n"/>${text("a + x")}</binding></invocation>`;
    const body = `${input("x", "number")}${bkm}${decision(text("5"), { id: "a" })}${decision(invocation, { needs: needsDecision("a") + needsInput("x") + needsKnowledge("k") })}`;
    expect(says(body, "d", { x: 2 })).toBe("14");
    expect(says(body, "d", { x: "two" })).toBe("null");
    expect(says(body, "rate of", { n: 4 })).toBe("8");
  });

  it("nothing is seen that is not required", () => {
    expect(says(`${input("x")}${decision(text("x"))}`, "d", { x: 1 })).toBe("null");
  });

  it("a decision that needs itself is null, and so is a recursion without end", () => {
    expect(says(decision(text("d"), { needs: needsDecision("d") }))).toBe("null");
    const endless =
      '<businessKnowledgeModel id="k" name="k"><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>k(n + 1)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>';
    expect(says(`${endless}${decision(text("k(1)"), { needs: needsKnowledge("k") })}`)).toBe("null");
  });

  it("a service is a function of its inputs, whatever is decided outside", () => {
    const service =
      '<decisionService id="s" name="s"><outputDecision href="#a"/><inputDecision href="#b"/><inputData href="#x"/></decisionService>';
    const body = `${input("x")}${service}${decision(text("x + b"), { id: "a", needs: needsInput("x") + needsDecision("b") })}${decision(text("100"), { id: "b" })}${decision(text("[s(1, 2), a]"), { needs: needsKnowledge("s") + needsDecision("a") })}`;
    expect(says(body, "d", { x: 7 })).toBe("[3, 107]");
    expect(says(body, "s", { x: 1, b: 5 })).toBe("6");
  });

  it("imports another model under a name, types included", () => {
    const other = `<definitions xmlns="${DMN}" namespace="urn:o" name="o"><itemDefinition name="tYes"><typeRef>boolean</typeRef></itemDefinition><decision id="i" name="inner one">${text("40")}</decision></definitions>`;
    const body = `<import namespace="urn:o" name="o" importType="${DMN}"/>${decision(text("o.inner one + 2"), { needs: '<informationRequirement><requiredDecision href="urn:o#i"/></informationRequirement>' })}${decision(text("true instance of o.tYes"), { id: "t" })}`;
    const read = model(body, { imports: (namespace) => (namespace === "urn:o" ? other : undefined) });
    expect(["d", "t"].map((name) => decide(read, name, new Map()))).toMatchObject([{ ok: true }, { ok: true, value: true }]);
    const found = decide(read, "d", new Map());
    expect(found.ok && toJson(found.value)).toBe(42);
    expect(model(body).findings[0]).toMatchObject({ why: "missing", text: "urn:o" });
  });
});

describe("types", () => {
  const item =
    '<itemDefinition name="tSmall"><typeRef>number</typeRef><allowedValues><text>[0..10]</text></allowedValues></itemDefinition><itemDefinition name="tMany" isCollection="true"><typeRef>tSmall</typeRef></itemDefinition>';
  it.each([
    ["7", "tSmall", "7"],
    ["11", "tSmall", "null"],
    ['"7"', "tSmall", "null"],
    ["[7]", "tSmall", "7"],
    ["7", "tMany", "[7]"],
    ["[7, 11]", "tMany", "null"],
    ['date("2026-01-01")', "dateTime", "2026-01-01T00:00:00Z"],
    ["7", "feel:number", "7"],
    ["7", "list", "[7]"],
    ["7", "tNobodyKnows", "7"],
  ])("%s as %s is %s", (feel, type, expected) => expect(says(item + decision(text(feel), { type }))).toBe(expected));

  it.each([
    ["11 instance of tSmall", "true"],
    ['"a" instance of tSmall', "false"],
    ["[1] instance of tMany", "true"],
    ['range("[1..3]") instance of range<number>', "true"],
    ["[1..3] instance of range<string>", "false"],
    ["(function(a, b) a) instance of function<number, number> -> number", "true"],
    ["1 instance of tNobody", "null"],
  ])("%s is %s", (feel, expected) => expect(says(item + decision(text(feel)))).toBe(expected));
});

describe("what a model of strangers may ask", () => {
  it("the caller's clock", () => {
    expect(says(decision(text("string(today())")))).toBe("2026-03-01");
    expect(says(decision(text("string(now())")))).toBe("2026-03-01T08:30:00@Asia/Ho_Chi_Minh");
    expect(decide(model(decision(text("today()"))), "d", new Map())).toEqual({ ok: true, value: null });
  });

  it.each([
    ['range("[1..3]") = [1..3]', "true"],
    ['range("[3..3]") = [3..3]', "true"],
    ['range("[3..1]")', "null"],
    ['range("[1..duration(\\"P1D\\")]")', "null"],
  ])("an interval read from text: %s is %s", (feel, expected) => expect(says(decision(text(feel)))).toBe(expected));

  it("a function in Java is null and named among the findings; what stands beside it is answered", () => {
    const read = model(decision(text('[1, function(x) external {java: {class: "C", "method signature": "m()"}}, nobody(2)]')));
    expect(read.findings.map(({ why }) => why)).toEqual(["external", "unsupported"]);
    expect(says(decision(text("[1, nobody(2), constructor(3)]")))).toBe("[1, null, null]");
  });

  it.each([
    ["<a/>", "not-dmn"],
    ["<a", "malformed"],
  ])("%s is refused as %s", (xml, why) => expect(readDmn(xml)).toMatchObject({ ok: false, why }));

  it("models that import one another in a circle are refused", () => {
    const own = `<definitions xmlns="${DMN}" namespace="urn:m"><import namespace="urn:m" name="o" importType="${DMN}"/></definitions>`;
    expect(readDmn(own, { imports: () => own })).toMatchObject({ ok: false, why: "imports-itself" });
  });

  it("no decision of that name", () => expect(says("", "nobody")).toBe("no-decision"));
});

describe("patterns of XPath", () => {
  it.each([
    ["[a-z-[aeiou]]+", "", "xyz", true],
    ["^[a-z-[aeiou]]+$", "", "xyza", false],
    ["^\\i\\c*$", "", "a-b.c", true],
    ["^\\p{IsBasicLatin}+$", "", "abc", true],
    ["^\\P{Lu}+$", "", "abc", true],
    ["h e l [ ] l", "x", "hel l", true],
    ["a.b", "q", "a.b", true],
    ["a.b", "q", "axb", false],
    ["^a$", "m", "x\na", true],
    [".", "", "\n", false],
    [".", "s", "\n", true],
    ["(a)\\1", "", "aa", true],
    ["[0-9]{2,3}", "", "12", true],
    ["a/b#c", "", "a/b#c", true],
  ])("%s with %j of %j", (pattern, flags, input_, expected) => expect(xpathPattern(pattern, flags)?.test(input_)).toBe(expected));

  it.each(["(?=a)", "\\1", "[", "a{", "]", "\\q", "(?<n>a)", "[a", "\\p{IsNowhere}", "\\p{x}"])("%s is none", (pattern) =>
    expect(xpathPattern(pattern, "")).toBeNull(),
  );
  it("an unknown flag makes it none", () => expect(xpathPattern("a", "g")).toBeNull());
});
