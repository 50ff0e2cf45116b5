import { type FaultTable, faultTable, type Module } from "@motlan/kernel";
import { embeddedFaults } from "@motlan/kernel/embedded";
import { httpFaults } from "@motlan/kernel/http";
import { type Room, readRooms } from "../rooms/read-rooms.ts";

/** What every room of the platform says of itself, by name: its module as an app would mount it, without its outside world. */
export async function readModules(root: string): Promise<readonly Module[]> {
  const rooms = readRooms(root).filter(({ floor, doors, name }) => floor === "platform" && doors.has(`${name}/module`));
  return Promise.all(rooms.map(readModule));
}

async function readModule({ name }: Room): Promise<Module> {
  const { module }: { readonly module: Module } = await import(`${name}/module`);
  return module;
}

/** The fault tables of all rooms, the kernel's first. */
export function listFaultTables(modules: readonly Module[]): readonly FaultTable[] {
  return [httpFaults[faultTable], embeddedFaults[faultTable], ...modules.map(({ faults }) => faults)];
}
