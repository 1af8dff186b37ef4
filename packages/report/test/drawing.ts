import type { ProcessGraph } from '@lotse/model';

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.codePointAt(0) ?? 63};`);

/** A plain drawing with the promises the report relies on: one group per element with `data-element`, labels escaped. */
export function draw(graph: ProcessGraph): string {
  const nodes = graph.nodes.map((node, index) => {
    const x = 30 + index * 150;
    const y = 40 + (index % 3) * 110;
    return `<g class="node" data-element="${escapeXml(node.id)}"><rect x="${x}" y="${y}" width="110" height="80" fill="#fff" stroke="#222"/><text x="${x + 8}" y="${y + 40}" font-size="11">${escapeXml(node.label)}</text></g>`;
  });
  const width = graph.nodes.length * 150 + 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="380" viewBox="0 0 ${width} 380">${nodes.join('')}</svg>`;
}
