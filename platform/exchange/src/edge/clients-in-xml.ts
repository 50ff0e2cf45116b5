import { tag, writeXml } from "@motlan/kernel/xml";
import type { ClientRow } from "../domain/listing.ts";

/** The list of clients by X-Road's schema of metaservices (`service-metainfo.xsd`). */
export function clientsInXml(members: readonly ClientRow[]): string {
  const spaces = { "xmlns:xroad": "http://x-road.eu/xsd/xroad.xsd", "xmlns:id": "http://x-road.eu/xsd/identifiers" };
  const rows = members.map(({ id, name, subsystem_name }) =>
    tag(
      "xroad:member",
      {},
      tag(
        "xroad:id",
        { "id:objectType": id.object_type },
        tag("id:xRoadInstance", {}, id.xroad_instance),
        tag("id:memberClass", {}, id.member_class),
        tag("id:memberCode", {}, id.member_code),
        id.subsystem_code === undefined ? undefined : tag("id:subsystemCode", {}, id.subsystem_code),
      ),
      tag("xroad:name", {}, name),
      subsystem_name === undefined ? undefined : tag("xroad:subsystemName", {}, subsystem_name),
    ),
  );
  return writeXml(tag("xroad:clientList", spaces, ...rows));
}
