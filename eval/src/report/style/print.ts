/** On paper: what is open on the screen, always light; drawings on pages of their own, on their side. */
export const printStyle = `
@page { size: A4; margin: 16mm 14mm; }
@page drawing { size: A4 landscape; margin: 12mm; }
@media print {
  :root { --ground: #fff; --sheet: #fff; --ink: #000; --quiet: #3d4853; --line: #9aa6b2; --soft: #f1f3f6; --accent: #0a4a80; --accent-ground: #eef3f9; --mast: #fff; --mast-ink: #000; --mast-quiet: #3d4853; --high: #9c1520; --high-ground: #fff; --medium: #7a4700; --medium-ground: #fff; --mark: #fff0b3; --mark-ink: #000; --matched: #0b5c9a; --missed: #a34100; --invented: #7d2a7a; --free: #4c5a68; --heat-0: #fbdcc3; --heat-1: #fdeee0; --heat-3: #e6f0f8; --heat-4: #cfe3f3; }
  body { font-size: 9.5pt; line-height: 1.4; }
  .wrap { max-width: none; padding-inline: 0; }
  .contents, .skip, .tools, .stage-tools, .stage-map, .frames, .tip, .turning { display: none; }
  .masthead { padding: 0 0 .6rem; } .masthead h1 { font-size: 20pt; }
  html.on-item .masthead, html.on-item .colophon { display: none; }
  .page.shown ~ .item.shown, html:not(.js) .item { break-before: page; margin-top: 0; border: 0; }
  .panes { grid-template-columns: minmax(0, 1fr); padding: 0; } .canvas { height: 62mm !important; border-color: #9aa6b2; } .stage { break-inside: avoid; }
  .sheets { display: none; } .scroll:has(.items) { break-inside: avoid; }
  .paper { display: block; page: drawing; break-before: page; break-inside: avoid; } .paper p { margin: 0 0 4mm; font-size: 9pt; color: var(--quiet); } .paper svg { display: block; width: 270mm; height: 165mm; background: #fff; color: #000; }
  details:not(.element > details)::details-content { content-visibility: visible; display: block; }
  .element > details > summary::after { display: none; }
  tr, .figures li, .element, .passage, .traps li, .glossary > div { break-inside: avoid; }
  h2, h3, h4, tr.group { break-after: avoid; }
  .scroll { overflow: visible; border: 0; } table { font-size: 7.5pt; } th, td { padding: .2rem .3rem; } .measures-table tbody th, .items tbody th { min-width: 0; }
  td .interval { width: 90px; height: auto; } .axis { width: 90px; } thead th, th.figure { font-size: 7pt; white-space: normal; hyphens: auto; } .alias { font-size: 6.5pt; }
  .items thead th.figure { writing-mode: vertical-rl; text-align: left; white-space: nowrap; } .items td, .items tbody th { padding: .2rem; } .figures { grid-template-columns: repeat(3, 1fr); } .figures .value { font-size: 16pt; }
  .items button::after { content: none !important; }
  thead { display: table-header-group; } thead th { white-space: normal; }
  a { color: inherit; text-decoration: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
