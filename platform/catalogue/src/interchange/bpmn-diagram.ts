import { tag, type XmlTag } from "@motlan/kernel/xml";
import { type Box, type Label, type Picture, type PlacedNode, SIZE } from "../domain/picture/place.ts";

/** Drawing tools write the names of a pool and of its lanes upright in a band of this width at the left. */
const BAND = 30;

/** The picture as BPMN's own diagram, so that any tool shows it as we do. */
export function diagramOf({ lanes, nodes, flows }: Picture): XmlTag {
  const [first, last] = [lanes[0], lanes.at(-1)];
  const pool: Box = {
    x: SIZE.margin,
    y: first?.y ?? 0,
    width: (first?.width ?? 0) + BAND,
    height: (last?.y ?? 0) + (last?.height ?? 0) - (first?.y ?? 0),
  };
  return tag(
    "bpmndi:BPMNDiagram",
    { id: "diagram" },
    tag(
      "bpmndi:BPMNPlane",
      { id: "plane", bpmnElement: "collaboration" },
      shape("participant", bounds(pool), { isHorizontal: true }),
      ...lanes.map((lane) => shape(lane.id, bounds(moved(lane)), { isHorizontal: true })),
      ...nodes.map((node) =>
        shape(node.id, bounds(moved(node)), node.kind === "exclusive" ? { isMarkerVisible: true } : {}, labelOf(node)),
      ),
      ...flows.map((flow) =>
        tag(
          "bpmndi:BPMNEdge",
          { id: `${flow.id}_di`, bpmnElement: flow.id },
          ...flow.points.map(({ x, y }) => tag("di:waypoint", { x: x + BAND, y })),
        ),
      ),
    ),
  );
}

function moved(box: Box): Box {
  return { ...box, x: box.x + BAND };
}

function shape(id: string, ...[box, attributes, label]: readonly [XmlTag, XmlTag["attributes"], XmlTag?]): XmlTag {
  return tag("bpmndi:BPMNShape", { id: `${id}_di`, bpmnElement: id, ...attributes }, box, label);
}

function bounds({ x, y, width, height }: Box): XmlTag {
  return tag("dc:Bounds", { x, y, width, height });
}

/** Only shapes whose name stands outside them say where. */
function labelOf(node: PlacedNode): XmlTag | undefined {
  if (!node.text || node.kind === "user-task" || node.kind === "service-task") return undefined;
  return tag("bpmndi:BPMNLabel", {}, bounds(moved(boxOf(node.text))));
}

/** The box around lines of text, some 7 px a letter. */
function boxOf({ x, y, anchor, lines }: Label): Box {
  const width = Math.max(20, ...lines.vi.map((line) => line.length * 7));
  return { x: anchor === "middle" ? x - width / 2 : x, y: y - 12, width, height: Math.max(1, lines.vi.length) * SIZE.small };
}
