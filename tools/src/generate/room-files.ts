import { ROOM_CODE } from "./room-code.ts";

/** The files of a new room, by their path inside it: the house's shape with one small thing in it (a note an official keeps), to be replaced by the first real one. */
export function roomFiles(name: string): Readonly<Record<string, string>> {
  const schema = name.replaceAll("-", "_");
  const files: Readonly<Record<string, string>> = {
    "package.json": MANIFEST,
    "README.md": README,
    "migrations/0001-NAME.sql": MIGRATION,
    ...ROOM_CODE,
  };
  const fill = (text: string): string => text.replaceAll("SCHEMA", schema).replaceAll("NAME", name);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [fill(path), fill(text)]));
}

const MANIFEST = `{
  "name": "@motlan/NAME",
  "version": "0.1.0",
  "private": true,
  "license": "Apache-2.0",
  "type": "module",
  "exports": {
    ".": "./src/index.ts",
    "./module": "./src/module.ts"
  },
  "dependencies": {
    "@motlan/kernel": "0.1.0",
    "typebox": "1.4.3"
  }
}
`;

const README = `# NAME

## What it is for
One sentence: whom it serves and with what.

## Words
- **Note** (ghi chú): what an official keeps for their agency. Replace it by the first real thing of this room.

## A walk
An official writes a note (\`keepNote\`): locked, allowed, decided, saved and announced in one transaction.

## Tables
\`SCHEMA.note\`.

## Events
\`NAME.note-kept\`.

## Depends on
kernel. Each further edge is named in package.json, with its reason here.

## What it does not do
Say what somebody might look for here in vain, and where it is.
`;

const MIGRATION = `-- NAME: say in one line what these tables are for.

create table SCHEMA.note (
  id uuid primary key,
  agency_id uuid not null,
  official_id uuid not null,
  text text not null,
  at timestamptz not null,
  request_key text not null,
  unique (official_id, request_key)
);
comment on table SCHEMA.note is 'What an official wrote down for their agency (ghi chú). Never changed.';

grant select, insert on SCHEMA.note to motlan_app;
`;
