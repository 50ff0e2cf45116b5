import { describe, expect, it } from "vitest";
import { canonicalBpmn, fromBpmn, readBpmn, writeBpmn } from "./index.ts";

const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** Somebody else's file, with most of what a procedure has no place for. */
const FOREIGN = `<definitions ${BPMN} xmlns:z="urn:z" id="d">
  <dataStore id="ds" name="Kho"/>
  <collaboration id="c"><participant id="p1" name="UBND xã" processRef="q"/><messageFlow id="mf" name="Báo" sourceRef="a" targetRef="p1"/></collaboration>
  <process id="q">
    <laneSet id="ls"><lane id="l1" name="Một cửa"><flowNodeRef>a</flowNodeRef></lane></laneSet>
    <startEvent id="s"/><endEvent id="e"/>
    <userTask id="d" name="Ký văn bản"/>
    <userTask id="a" name="Nhận  hồ sơ"><extensionElements><z:x y="1">t</z:x></extensionElements><standardLoopCharacteristics/></userTask>
    <parallelGateway id="g1"/><task id="b"/><serviceTask id="b2" name="Tra cứu"/><parallelGateway id="g2"/>
    <exclusiveGateway id="x" name="Đủ?"/>
    <subProcess id="sp" name="Con"><task id="in" name="Bên trong"/></subProcess>
    <boundaryEvent id="be" name="Quá hạn" attachedToRef="a"><timerEventDefinition id="t"/></boundaryEvent>
    <callActivity id="ca" name="Gọi"/><receiveTask id="rt" name="Chờ"/><dataObjectReference id="do" name="Đơn"/>
    <intermediateThrowEvent id="ie" name="Gửi"><messageEventDefinition id="m"/></intermediateThrowEvent>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g1"/>
    <sequenceFlow id="f3" sourceRef="g1" targetRef="b"/><sequenceFlow id="f4" sourceRef="g1" targetRef="b2"/>
    <sequenceFlow id="f5" sourceRef="b" targetRef="g2"/><sequenceFlow id="f6" sourceRef="b2" targetRef="g2"/>
    <sequenceFlow id="f7" sourceRef="g2" targetRef="x"/><sequenceFlow id="f8" sourceRef="x" targetRef="sp"/>
    <sequenceFlow id="f9" sourceRef="sp" targetRef="d"><conditionExpression xsi:type="tFormalExpression">\${ok}</conditionExpression></sequenceFlow>
    <sequenceFlow id="f10" sourceRef="d" targetRef="e"/><sequenceFlow id="f11" sourceRef="x" targetRef="a"/>
  </process>
</definitions>`;

const processOf = (inner: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p">${inner}</process></definitions>`;

describe("somebody else's BPMN", () => {
  const read = fromBpmn(FOREIGN);
  const { steps, said } = read.ok ? read.value : { steps: [], said: [] };

  it("gives a step for each task, in the order of the work", () => {
    expect(steps.map(({ id, task, unit, parallel, post, does }) => [id, task.vi, unit.vi, parallel, post, does])).toEqual([
      ["nhan-ho-so", "Nhận hồ sơ", "Một cửa", undefined, "", "take-in"],
      ["buoc-chua-dat-ten", "Bước chưa đặt tên", "UBND xã", "p1", "", "examine"],
      ["tra-cuu", "Tra cứu", "UBND xã", "p1", "node", "examine"],
      ["ben-trong", "Bên trong", "UBND xã", undefined, "", "examine"],
      ["ky-van-ban", "Ký văn bản", "UBND xã", undefined, "", "sign"],
    ]);
  });

  it("says of everything else what became of it", () => {
    const places = new Set(said.map(({ at }) => at));
    for (const id of ["ds", "mf", "x", "sp", "be", "ca", "rt", "do", "ie", "f9", "a", "d"]) expect(places, id).toContain(id);
    for (const { text } of said) expect(text.vi).not.toMatch(/\{name|undefined/);
    expect(said.find(({ at }) => at === "be")?.text.vi).toContain("Quá hạn");
  });

  it.each([
    ["another language", "<a/>", "not-bpmn"],
    ["a piece of a file", "<a", "malformed"],
    ["entities of its own", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>', "malformed"],
    [
      "namespaces without number",
      `<a ${Array.from({ length: 20_000 }, (_, at) => `xmlns:a${at}="b"`).join(" ")}>${'<x xmlns:q="b"/>'.repeat(20_000)}</a>`,
      "malformed",
    ],
    ["tasks without number", processOf('<task id="a"/>'.repeat(20_000)), "too-large"],
  ])("%s is refused", (_, text, why) => expect(fromBpmn(text)).toMatchObject({ ok: false, why }));
});

describe("reading and writing", () => {
  it("keeps every element, attribute, extension and text", () => {
    const first = readBpmn(FOREIGN);
    if (!first.ok) throw new Error(first.why);
    const again = readBpmn(writeBpmn(first.value));
    expect(again.ok && canonicalBpmn(again.value)).toEqual(canonicalBpmn(first.value));
  });

  it("the canonical form sees a difference in meaning, and none in spelling", () => {
    const form = (text: string) => {
      const read = readBpmn(text);
      return read.ok ? canonicalBpmn(read.value) : [];
    };
    const plain = `<definitions ${BPMN} id="d"><process id="p" name="n"><task id="t"/></process></definitions>`;
    const spelt = `<b:definitions id='d' xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"><b:process name="n" id="p">\n <b:task id="t"></b:task></b:process></b:definitions>`;
    expect(form(spelt)).toEqual(form(plain));
    for (const other of [plain.replace('name="n"', 'name="m"'), plain.replace("<task", "<userTask"), plain.replace('<task id="t"/>', "")]) {
      expect(form(other)).not.toEqual(form(plain));
    }
  });

  it("decodes bytes as the file declares", () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><definitions ${BPMN} name="é"/>`, "latin1");
    const read = readBpmn(bytes);
    expect(read.ok && read.value.root.attributes[0]?.value).toBe("é");
  });

  it("warns of ids that stand twice and references that lead nowhere", () => {
    const read = readBpmn(FOREIGN.replace('sourceRef="s"', 'sourceRef="nobody"'));
    expect(read.ok && read.value.warnings).toEqual(["id d stands twice", "sequenceFlow f1: sourceRef nobody leads nowhere"]);
  });
});
