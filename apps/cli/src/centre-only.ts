import type { NodeConfig } from "@motlan/node";

type Wanted = NonNullable<NodeConfig["exchange"]>;

/** What only the node that issues the directory can do. @throws Error with what to set, on any other */
export function atTheCentre(exchange: Wanted | undefined): Wanted {
  if (exchange?.centre === "this-node") return exchange;
  throw new Error(
    "Việc này chỉ làm được ở trung tâm. Hãy chạy với môi trường của nút trung tâm: DATA_DIR, EXCHANGE_PORT, EXCHANGE_NODE và EXCHANGE_CENTRE=this-node.\nThis is done at the centre alone. Run it with the environment of the centre's node: DATA_DIR, EXCHANGE_PORT, EXCHANGE_NODE and EXCHANGE_CENTRE=this-node.",
  );
}

/** What a node that takes part can do. @throws Error with what to set, on one that does not */
export function inTheExchange(exchange: Wanted | undefined): Wanted {
  if (exchange !== undefined) return exchange;
  throw new Error(
    "Chưa có EXCHANGE_PORT nên không rõ là nút nào. Hãy chạy với môi trường của nút: DATA_DIR và các dòng EXCHANGE_… mà motlan join đã in.\nEXCHANGE_PORT is not set, so it is not known which node is meant. Run it with the node's environment: DATA_DIR and the EXCHANGE_… lines that motlan join printed.",
  );
}

/** Why the centre says no, or takes something away. @throws Error where nothing is said */
export function theReason(reason: string | undefined): string {
  const said = (reason ?? "").trim();
  if (said !== "") return said;
  throw new Error('Hãy ghi lý do sau --reason "…": đơn vị bị từ chối sẽ đọc. / Say why behind --reason "…": whoever is refused reads it.');
}
