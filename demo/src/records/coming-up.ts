import { addDays, addMonths, type LocalDate } from "@motlan/kernel";
import type { LoadRow } from "@motlan/registries";
import type { Country, Person } from "../people/person.ts";
import { personAt } from "../personas.ts";

/** Rows of one registry. */
export interface RecordsOf {
  readonly registry: string;
  readonly rows: readonly LoadRow[];
}

/**
 * What is coming up for some of the people with a story, counted from the day the node is filled: a driving licence and health cards near their end. One card is a student's, one is paid for by the State and
 * goes on by itself.
 */
export function comingUp(country: Country, today: LocalDate): readonly RecordsOf[] {
  const of = (key: string) => personAt(country, country.told.get(key) ?? -1);
  return [
    { registry: "driving-licences", rows: [licence(of("new-father"), addDays(today, 40))] },
    {
      registry: "health-insurance",
      rows: [
        healthCard(of("student"), { group: "student", share: 80, clinic: "Bệnh viện Đống Đa", to: addDays(today, 21) }),
        healthCard(of("old-man"), { group: "elder", share: 100, clinic: "Trạm Y tế xã Thượng Đức", to: addDays(today, 24) }),
      ],
    },
  ];
}

function licence(person: Person, validTo: LocalDate): LoadRow {
  const issuedOn = addMonths(validTo, -120);
  const values = {
    entry: `demo/licence/${person.number}`,
    number: `01${person.number.slice(2)}`,
    holder: holderOf(person),
    class: "b",
    issuedOn,
    validTo,
  };
  return { kind: "licence", values, validFrom: issuedOn };
}

interface Card {
  readonly group: string;
  readonly share: number;
  readonly clinic: string;
  readonly to: LocalDate;
}

function healthCard(person: Person, { to, ...card }: Card): LoadRow {
  const from = addDays(addMonths(to, -12), 1);
  const number = person.number.slice(2);
  return { values: { entry: `demo/card/${person.number}`, number, insured: holderOf(person), ...card, from, to }, validFrom: from };
}

function holderOf({ id, number, fullName }: Person) {
  return { personId: id, personalNumber: number, fullName };
}
