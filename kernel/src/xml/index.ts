/** XML as models of processes and decisions need it: read with namespaces, written, and decoded from any encoding. No entity is ever fetched. */
export { decodeXml } from "./decode-xml.ts";
export {
  attributeOf,
  childOf,
  childrenOf,
  everyElement,
  isElement,
  textIn,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
} from "./element.ts";
export { readXml, type XmlFault } from "./read-xml.ts";
export { tag, writeElement, writeXml, type XmlTag } from "./write-xml.ts";
