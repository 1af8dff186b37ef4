export { layOut } from './layout/lay-out.ts';
export type { Box, Layout, Point } from './layout/types.ts';
export type { BpmnDialect, DialectAddition, DialectElement, DialectTarget } from './xml/dialect.ts';
export { type BpmnXmlOptions, toBpmnXml } from './xml/to-bpmn-xml.ts';
