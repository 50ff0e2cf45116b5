import { defineProactive, defineProcedure, type ProactiveService, type ProcedureVersion } from "@motlan/catalogue/declare";
import { population } from "@motlan/forms/testing";
import { libraryCard } from "@motlan/pack-example";
import { defineRegistry } from "@motlan/registries/declare";

const rules = { act: "Nội quy thôn (giả định)", article: "Điều 9" };
const t = (vi: string, en: string) => ({ vi, en });
const PURPOSE = { code: "proactive", title: t("Nhắc việc", "Reminding"), law: "Nội quy thôn (giả định), Điều 9" };

/** The village's population with what proactive services ask: found by the day of birth and by the mother's number. */
export const people = defineRegistry({
  ...population,
  indexes: [
    { name: "bornOn", path: "dateOfBirth", many: true },
    { name: "mother", path: "relatives.motherNumber", many: true },
  ],
  purposes: [
    ...population.purposes,
    { ...PURPOSE, fields: ["personalNumber", "fullName", "dateOfBirth", "residence", "relatives", "dateOfDeath"] },
  ],
});

/** Passes of an invented bus, with their last day. */
export const passes = defineRegistry({
  code: "passes",
  title: t("Sổ vé xe của thôn", "Village bus passes"),
  owner: t("Thôn", "Village"),
  law: ["Nội quy thôn (giả định)"],
  record: { type: "object", required: ["number", "holder", "ends"] },
  concerns: ["holder.personId"],
  key: { name: "number", path: "number" },
  indexes: [
    { name: "ends", path: "ends", many: true },
    { name: "holder", path: "holder.personalNumber", many: true },
  ],
  purposes: [{ ...PURPOSE, fields: ["number", "holder", "ends"] }],
});

/** A library card that costs nothing and needs no doubt: what level 4 may lead to. */
export const freeCard: ProcedureVersion = defineProcedure({
  ...libraryCard,
  code: "x.free-card",
  fees: [],
  automatic: {
    law: [rules],
    conditions: [{ id: "no-card-yet", rule: "found.card = 0", text: t("Bạn đã có thẻ.", "You hold a card.") }],
    sample: 0,
  },
  checklist: libraryCard.checklist,
});

const told = {
  law: [rules],
  effective: { from: "2026-01-01" },
  known: [],
  lead: t("Ngày {occasion} là đến lượt.", "It is due on {occasion}."),
  why: t("Sổ dân cư ghi ngày sinh này.", "The population book has this birthday."),
} satisfies Partial<ProactiveService>;

/** Level 1: eighteen soon. */
export const eighteen = defineProactive({
  ...told,
  code: "eighteen",
  title: t("Sắp đủ 18 tuổi", "Eighteen soon"),
  level: 1,
  watch: {
    registry: "population",
    index: "bornOn",
    path: "dateOfBirth",
    purpose: "proactive",
    days: [{ plus: "P18Y" }],
    ahead: 30,
    after: 30,
  },
  ways: [{ id: "read", title: t("Đọc nội quy", "Read the rules"), words: t("Nội quy treo ở đình.", "They hang at the hall.") }],
});

/** Level 2, for the mother of a child of six. */
export const childOfSix = defineProactive({
  ...told,
  code: "child-of-six",
  title: t("Con sắp 6 tuổi", "Your child is six soon"),
  level: 2,
  watch: {
    ...{ registry: "population", index: "bornOn", path: "dateOfBirth", purpose: "proactive", ahead: 30, after: 30 },
    tell: [{ index: "mother", path: "relatives.motherNumber" }],
    days: [{ plus: "P6Y" }],
  },
  about: "record.fullName",
  ways: [
    {
      ...{
        id: "card",
        title: t("Làm thẻ", "A card"),
        words: t("Thẻ mượn sách.", "A library card."),
        procedure: "x.library-card",
        actingFor: "self",
      },
      answers: { "card.size": '"large"' },
    },
  ],
});

/** Level 3: a pass that ends, with two ways to go on. */
export const passEnds = defineProactive({
  ...told,
  code: "pass-ends",
  title: t("Vé xe sắp hết hạn", "A pass ends"),
  level: 3,
  watch: { registry: "passes", index: "ends", path: "ends", purpose: "proactive", days: [{ plus: "P0D" }], ahead: 14, after: 7 },
  known: [{ name: "others", registry: "passes", by: "holder", find: "person.personalNumber", purpose: "proactive" }],
  when: "count(known.others) < 3",
  about: "record.number",
  ways: [
    {
      ...{
        id: "large",
        title: t("Thẻ lớn", "A large card"),
        words: t("10 cuốn", "10 books"),
        procedure: "x.library-card",
        actingFor: "self",
      },
      ...{ answers: { "card.size": '"large"' }, cost: "12000" },
    },
    {
      ...{
        id: "small",
        title: t("Thẻ nhỏ", "A small card"),
        words: t("3 cuốn", "3 books"),
        procedure: "x.library-card",
        actingFor: "self",
      },
      ...{ answers: { "card.size": '"small"' }, cost: "5000" },
    },
    { id: "none", title: t("Không làm gì", "Do nothing"), words: t("Vé hết hạn.", "The pass ends."), cost: "0" },
  ],
  best: [
    { when: 'date(person.dateOfBirth) < date("1960-01-01")', way: "large", why: t("Người cao tuổi đọc nhiều.", "The old read much.") },
    { way: "small", why: t("Rẻ nhất mà vẫn mượn được sách.", "The cheapest way that still lends books.") },
  ],
});

/** Level 4: a free card at twenty-five, unless refused. */
export const cardAtTwentyFive = defineProactive({
  ...told,
  code: "card-at-25",
  title: t("Thẻ tuổi 25", "A card at twenty-five"),
  level: 4,
  watch: {
    registry: "population",
    index: "bornOn",
    path: "dateOfBirth",
    purpose: "proactive",
    days: [{ plus: "P25Y" }],
    ahead: 10,
    after: 10,
  },
  ways: [
    {
      ...{
        id: "card",
        title: t("Thẻ miễn phí", "A free card"),
        words: t("Tự làm.", "Made by itself."),
        procedure: "x.free-card",
        actingFor: "self",
      },
      answers: { "card.size": '"small"', "card.school": '""' },
      cost: "0",
    },
  ],
  acts: {
    ...{ refuse: 7, undo: 30, undoing: t("Thẻ được hủy.", "The card is cancelled."), law: rules },
    restores: { "card-record": { holder: '"(hủy)"' } },
  },
});
