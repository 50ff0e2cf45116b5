import type { DirectoryIndex } from "./directory.ts";
import { memberKey, subsystemOf } from "./names.ts";
import type { Endpoint } from "./path.ts";

/** What X-Road's metaservices answer, in the form its servers send, and in GovStack's dialect of it. */
export interface OfferedService {
  readonly code: string;
  readonly kind: "REST" | "OPENAPI";
  readonly endpoints: readonly Endpoint[];
}

export function listingOf(subsystem: string, services: readonly OfferedService[]) {
  const { instance, memberClass, member, subsystem: code } = subsystemOf(subsystem);
  return {
    service: services.map(({ code: serviceCode, kind, endpoints }) => ({
      member_class: memberClass,
      member_code: member,
      object_type: "SERVICE",
      service_code: serviceCode,
      service_type: kind,
      subsystem_code: code,
      xroad_instance: instance,
      endpoint_list: endpoints.map(({ method, path }) => ({ method, path })),
    })),
  };
}

export type Listing = ReturnType<typeof listingOf>;

/** Our own nodes' listing, come back over the wire: its rows are written by the function above. */
export function isListing(value: unknown): value is Listing {
  return typeof value === "object" && value !== null && "service" in value && Array.isArray(value.service) && value.service.every(isRow);
}

function isRow(row: unknown): boolean {
  return typeof row === "object" && row !== null && "service_code" in row && "endpoint_list" in row && Array.isArray(row.endpoint_list);
}

export function inGovStack({ service }: Listing) {
  return {
    member: service.map((row) => ({
      objectType: "SERVICE",
      serviceType: row.service_type,
      instanceId: row.xroad_instance,
      memberClass: row.member_class,
      memberCode: row.member_code,
      applicationCode: row.subsystem_code,
      serviceCode: row.service_code,
      endpointList: { member: row.endpoint_list },
    })),
  };
}

/** A client as X-Road's `listClients` has it. */
export interface ClientRow {
  readonly name: string;
  readonly subsystem_name?: string;
  readonly id: {
    readonly object_type: "MEMBER" | "SUBSYSTEM";
    readonly xroad_instance: string;
    readonly member_class: string;
    readonly member_code: string;
    readonly subsystem_code?: string;
  };
}

/** Every member and subsystem of the directory. The name of either is the member's, as X-Road has it; a subsystem's own stands beside. */
export function clientsOf({ content }: DirectoryIndex): readonly ClientRow[] {
  const titles = new Map(content.members.map(({ name, title }) => [name, title.vi]));
  const members = content.members.map(({ name, title }): ClientRow => {
    const { instance, memberClass, member } = subsystemOf(name);
    return { name: title.vi, id: { object_type: "MEMBER", xroad_instance: instance, member_class: memberClass, member_code: member } };
  });
  const subsystems = content.subsystems.map(({ name, title }): ClientRow => {
    const { instance, memberClass, member, subsystem } = subsystemOf(name);
    const id: ClientRow["id"] = {
      object_type: "SUBSYSTEM",
      xroad_instance: instance,
      member_class: memberClass,
      member_code: member,
      subsystem_code: subsystem,
    };
    return { name: titles.get(memberKey(subsystemOf(name))) ?? title.vi, subsystem_name: title.vi, id };
  });
  return [...members, ...subsystems];
}

export function clientsInGovStack({ content }: DirectoryIndex) {
  const idOf = (name: string) => {
    const { instance, memberClass, member, subsystem } = subsystemOf(name);
    return { instanceId: instance, memberClass, memberCode: member, ...(subsystem === "" ? {} : { applicationCode: subsystem }) };
  };
  return {
    member: [
      ...content.members.map(({ name, title }) => ({ name: title.vi, id: { objectType: "MEMBER", ...idOf(name) } })),
      ...content.subsystems.map(({ name, title }) => ({ name: title.vi, id: { objectType: "APPLICATION", ...idOf(name) } })),
    ],
  };
}
