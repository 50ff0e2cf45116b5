/** The parts of bpmn-moddle and dmn-moddle that our tests use; they carry no types at their doors. */
declare module "bpmn-moddle" {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: object; readonly warnings: readonly { readonly message: string }[] }>;
  }
}

declare module "dmn-moddle" {
  export class DmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: object; readonly warnings: readonly { readonly message: string }[] }>;
  }
}
