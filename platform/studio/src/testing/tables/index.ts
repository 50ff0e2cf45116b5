import { DELIMITED, UNCLEAR } from "./delimited.ts";
import type { TableFixture } from "./fixture.ts";
import { PASTED } from "./pasted.ts";
import { WORKBOOKS } from "./workbooks.ts";

export type { TableFixture } from "./fixture.ts";

/** Every shape of approved table that is known to come in. */
export const TABLES: readonly TableFixture[] = [...DELIMITED, UNCLEAR, ...PASTED, ...WORKBOOKS];
