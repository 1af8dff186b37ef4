export { lint } from './check/lint.ts';
export type { Problem } from './check/problem.ts';
export { checkXsd } from './check/xsd.ts';
export { drawSvg } from './draw/draw-svg.ts';
export { layOut } from './layout/lay-out.ts';
export type { Box, Layout, Point } from './layout/types.ts';
export { type LayoutMetrics, measureLayout } from './metrics/measure-layout.ts';
export type { BpmnDialect, DialectAddition, DialectElement, DialectTarget } from './xml/dialect.ts';
export { type BpmnXmlOptions, toBpmnXml } from './xml/to-bpmn-xml.ts';
