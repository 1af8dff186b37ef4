/** On paper: A4, everything open, the drawing on a page of its own on its side, always light. */
export const print = `
@page { size: A4; margin: 18mm 16mm; }
@page drawing { size: A4 landscape; margin: 12mm; }
@media print {
  :root { --ground: #fff; --sheet: #fff; --ink: #000; --quiet: #3d4853; --line: #9aa6b2; --soft: #f1f3f6; --accent: #0a4a80; --accent-ground: #eef3f9; --mast: #fff; --mast-ink: #000; --mast-quiet: #3d4853; --high: #9c1520; --high-ground: #fff; --medium: #7a4700; --medium-ground: #fff; --low: #2d5569; --low-ground: #fff; --mark: #fff0b3; --mark-ink: #000; }
  body { font-size: 10pt; line-height: 1.4; }
  .wrap, .workspace > #ablauf { max-width: none; padding-inline: 0; }
  .contents, .skip, .tools, .stage-tools, .stage-help, .stage-map, .frames { display: none; }
  .masthead { padding: 0 0 .6rem; }
  .workspace > #ablauf { margin: 0; page: drawing; break-before: page; }
  .stage { position: static; page: drawing; padding: 0; border: 0; break-inside: avoid; }
  .canvas { height: 155mm !important; border: 0; }
  .paper { page: drawing; break-before: page; break-inside: avoid; } .paper p { margin: 0 0 4mm; font-size: 9pt; color: var(--quiet); } .paper svg { display: block; width: 100%; height: 165mm; background: #fff; color: #000; }
  #schritte { break-before: page; margin: 0; }
  details::details-content { content-visibility: visible; display: block; }
  .step > details > summary::after { display: none; }
  .step > details, .finding, .passage, tr, .figures li, .questions li { break-inside: avoid; }
  h2, h3, h4, .strand-title, tr.group { break-after: avoid; }
  .scroll { overflow: visible; border: 0; }
  .figures { grid-template-columns: repeat(3, 1fr); }
  .cards { grid-template-columns: 1fr; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
