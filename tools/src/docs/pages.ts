import { POST_KINDS } from "@motlan/agencies";
import type { FaultTable, Module } from "@motlan/kernel";
import { openApi } from "@motlan/kernel/http";

/** One generated page: its path from the root and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

export const NOTE = "Written by `npm run docs:write` from what runs; not by hand.";

/** Every page of the papers that is made from the rooms' own tables. */
export function makePages(modules: readonly Module[], faults: readonly FaultTable[]): readonly Page[] {
  return [
    { path: "docs/faults.md", text: faultsPage(faults) },
    { path: "docs/events.md", text: eventsPage(modules) },
    { path: "docs/permissions.md", text: permissionsPage(modules) },
    { path: "docs/openapi.json", text: `${JSON.stringify(describe(modules), null, 1)}\n` },
  ];
}

function describe(modules: readonly Module[]) {
  return openApi(
    modules.flatMap(({ routes }) => routes),
    "http://localhost:3000",
    modules.flatMap(({ doors = [] }) => doors),
  );
}

function faultsPage(tables: readonly FaultTable[]): string {
  const sections = tables.map(({ room, rows }) => {
    const lines = Object.entries(rows).map(([word, row]) => cells([`\`${room}/${word}\``, String(row.status), row.vi, row.en]));
    return [`## ${room}`, "", ...table(["code", "status", "Tiếng Việt", "English"], lines)].join("\n");
  });
  const count = tables.reduce((sum, { rows }) => sum + Object.keys(rows).length, 0);
  const lead = `${NOTE} The ${count} refusals of the node: each is one row of its room's \`faults.ts\`, shown to a person as a page and to a program as \`application/problem+json\` with its code. \`{name}\` is filled in when it is shown.`;
  return page("Faults", lead, sections);
}

function eventsPage(modules: readonly Module[]): string {
  const hearers = (type: string) =>
    modules
      .flatMap(({ listeners }) => listeners)
      .filter(({ hears }) => hears.some((one) => one === type || (one.endsWith(".*") && type.startsWith(one.slice(0, -1)))))
      .map(({ name }) => `\`${name}\``);
  const sections = modules
    .filter(({ events }) => Object.keys(events).length > 0)
    .map(({ name, events }) => {
      const lines = Object.entries(events).map(([type, says]) => cells([`\`${type}\``, says, hearers(type).join(", ")]));
      return [`## ${name}`, "", ...table(["event", "what happened", "heard by"], lines)].join("\n");
    });
  const jobs = modules.flatMap((module) =>
    module.jobs.map((job) => cells([`\`${job.name}\``, job.cron === undefined ? "" : `\`${job.cron}\``])),
  );
  const lead = `${NOTE} What rooms announce in the transaction of the act, and what the node does by itself. Events hold ids and codes, never a value of a person.`;
  return page("Events and jobs", lead, [...sections, ["## Jobs", "", ...table(["job", "timetable (UTC)"], jobs)].join("\n")]);
}

function permissionsPage(modules: readonly Module[]): string {
  const posts = Object.entries<{ readonly permissions: readonly string[] }>(POST_KINDS);
  const holders = (right: string) => posts.filter(([, { permissions }]) => permissions.includes(right)).map(([kind]) => `\`${kind}\``);
  const lines = modules.flatMap(({ permissions }) =>
    Object.entries(permissions).map(([name, text]) => cells([`\`${name}\``, text.vi, text.en, holders(name).join(", ")])),
  );
  const routes = modules.flatMap((module) =>
    module.routes.map((row) => cells([`\`${row.method} /api/v1${row.path}\``, row.who, row.summary.vi, row.summary.en])),
  );
  const lead = `${NOTE} What posts may be allowed; everything else is refused. A right reaches as far as the action that asks for it says.`;
  return page("Permissions", lead, [
    ["## Rights of posts", "", ...table(["right", "Tiếng Việt", "English", "posts that hold it"], lines)].join("\n"),
    ["## Who may call what", "", ...table(["route", "who", "Tiếng Việt", "English"], routes)].join("\n"),
  ]);
}

const page = (title: string, lead: string, sections: readonly string[]): string => `${[`# ${title}`, lead, ...sections].join("\n\n")}\n`;
const cells = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
const table = (head: readonly string[], lines: readonly string[]): string[] => [cells(head), cells(head.map(() => "---")), ...lines];
