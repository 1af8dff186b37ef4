/** bpmn-moddle ships types of its elements (`bpmn-moddle/types`) but none of the class. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, attributes?: Record<string, unknown>): object;
    toXML(element: object, options?: { format?: boolean }): Promise<{ xml: string }>;
    fromXML(xml: string): Promise<{
      rootElement: object;
      warnings: { message: string }[];
      elementsById: Record<string, object>;
    }>;
  }
}
