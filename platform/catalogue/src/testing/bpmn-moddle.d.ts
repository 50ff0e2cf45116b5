/** The part of bpmn-moddle that our tests use; the package carries no types at its door. */
declare module "bpmn-moddle" {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: object; readonly warnings: readonly { readonly message: string }[] }>;
  }
}
