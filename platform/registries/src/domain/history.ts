import { type Json, type JsonObject, type LocalDate, localDateOf } from "@motlan/kernel";
import type { Period } from "./amendment.ts";
import { isObject } from "./values.ts";

/** A version of a record: what held for a time, from when we knew it, and until when we held it for true. */
export interface HistoryVersion extends Period {
  readonly versionId: string;
  readonly recordedFrom: Date;
  /** Absent: it is what we know now. */
  readonly recordedTo?: Date;
  readonly reason: string;
  readonly authority: JsonObject;
  readonly actor: JsonObject;
}

/** What held on that day, as it was known at that instant. */
export function versionAt<T extends HistoryVersion>(versions: readonly T[], valid: LocalDate, known: Date): T | undefined {
  return versions.find((version) => isKnownAt(version, known) && isValidOn(version, valid));
}

/** The periods of a record's life as they were known at that instant, in the order of time. */
export function periodsKnownAt<T extends HistoryVersion>(versions: readonly T[], known: Date): readonly T[] {
  return versions.filter((version) => isKnownAt(version, known)).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/** What holds now, as it is known now; the last period where none holds any more. */
export function standingVersion<T extends HistoryVersion>(versions: readonly T[], now: Date): T | undefined {
  return versionAt(versions, localDateOf(now), now) ?? periodsKnownAt(versions, now).at(-1);
}

/** One field of one period before and after an act. */
export interface FieldChange {
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
  /** The day from which the change is true. */
  readonly from: LocalDate;
}

/** An act that wrote into the record: when, why, by whom, and what it changed. The first made it. */
export interface RecordAct {
  readonly at: Date;
  readonly reason: string;
  readonly authority: JsonObject;
  readonly actor: JsonObject;
  readonly changes: readonly FieldChange[];
  readonly first: boolean;
}

/** Every act that wrote, the newest first. Periods an act carried over as they were are no change of it. */
export function actsOf(versions: readonly HistoryVersion[]): readonly RecordAct[] {
  const instants = [...new Set(versions.map(({ recordedFrom }) => recordedFrom.getTime()))].sort((a, b) => b - a);
  return instants.flatMap((instant) => {
    const written = versions.filter(({ recordedFrom }) => recordedFrom.getTime() === instant);
    const [one] = written;
    if (one === undefined) return [];
    const first = instant === instants.at(-1);
    const before = new Date(instant - 1);
    const changes = first ? [] : written.flatMap((version) => changesOf(version, versionAt(versions, version.validFrom, before)));
    return [{ at: one.recordedFrom, reason: one.reason, authority: one.authority, actor: one.actor, changes: firstOfEach(changes), first }];
  });
}

/** A change that runs on through later periods is said once, from its first day. */
function firstOfEach(changes: readonly FieldChange[]): readonly FieldChange[] {
  const sorted = [...changes].sort((a, b) => (a.from < b.from ? -1 : 1));
  const said = new Set<string>();
  return sorted.filter(({ path, before, after }) => {
    const what = JSON.stringify([path, before, after]);
    return !said.has(what) && said.add(what);
  });
}

function changesOf(version: HistoryVersion, before: HistoryVersion | undefined): readonly FieldChange[] {
  const held = new Map(leavesOf(before?.values ?? {}));
  const now = new Map(leavesOf(version.values));
  return [...new Set([...held.keys(), ...now.keys()])].sort().flatMap((path) => {
    const [was, is] = [held.get(path), now.get(path)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ path, from: version.validFrom, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

/** Every value that is no object, under its dotted path; a list is one value. */
function leavesOf(values: JsonObject, over = ""): [string, Json][] {
  return Object.entries(values).flatMap(([name, value]): [string, Json][] => {
    const path = over === "" ? name : `${over}.${name}`;
    if (value === undefined || value === null) return [];
    return isObject(value) ? leavesOf(value, path) : [[path, value]];
  });
}

function isKnownAt({ recordedFrom, recordedTo }: HistoryVersion, known: Date): boolean {
  return recordedFrom <= known && (recordedTo === undefined || recordedTo > known);
}

function isValidOn({ validFrom, validTo }: HistoryVersion, day: LocalDate): boolean {
  return validFrom <= day && (validTo === undefined || validTo > day);
}
