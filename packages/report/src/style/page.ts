/** The page: type, masthead, contents, tables. */
export const page = `
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
.wrap { max-width: 74rem; margin: 0 auto; padding-inline: 1.5rem; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; hyphens: auto; }
h1 { font-size: clamp(1.7rem, 3.4vw, 2.5rem); margin: .1em 0 .15em; font-weight: 700; letter-spacing: -.01em; }
h2 { font-size: 1.5rem; margin: 0 0 1rem; padding-top: .9rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .6rem; }
h4 { font-size: 1.05rem; margin: 0; }
p { margin: 0 0 .8rem; max-width: 48rem; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
code, kbd { font: .88em ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 .35em; background: var(--soft); }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; top: 0; background: var(--sheet); padding: .7rem 1rem; z-index: 20; }
.skip:focus { left: .5rem; top: .5rem; }
.quiet, .derived, .by-person { color: var(--quiet); font-size: .92rem; }
.lead { color: var(--quiet); }
.masthead { background: var(--mast); color: var(--mast-ink); border-bottom: 5px solid var(--mast-line); padding: 2rem 0 1.6rem; }
.masthead .kind { text-transform: uppercase; letter-spacing: .09em; font-size: .82rem; font-weight: 600; color: var(--mast-quiet); margin: 0; }
.masthead .authority { font-size: 1.15rem; color: var(--mast-quiet); margin-bottom: 1.1rem; }
.identity { display: flex; flex-wrap: wrap; gap: .5rem 2.4rem; margin: 0; font-size: .95rem; }
.identity dt { color: var(--mast-quiet); font-size: .82rem; }
.identity dd { margin: 0; }
.contents { background: var(--sheet); border-bottom: 1px solid var(--line); }
.contents ul { display: flex; flex-wrap: wrap; gap: 0 1.3rem; list-style: none; margin: 0; padding: .35rem 0; }
.contents a { display: block; padding: .35rem 0; text-decoration: none; font-size: .95rem; }
.contents a:hover { text-decoration: underline; }
main > .wrap > section, #schritte { margin-top: 3rem; }
.overview { padding-top: 1.8rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .8rem; list-style: none; margin: 0; padding: 0; }
.figures a { display: flex; flex-direction: column; height: 100%; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem .9rem; text-decoration: none; color: inherit; }
.figures a:hover { border-color: var(--accent); }
.figures .name { font-size: .9rem; color: var(--quiet); font-weight: 600; }
.figures .value { font-size: 2.1rem; font-weight: 700; line-height: 1.15; color: var(--accent); font-variant-numeric: tabular-nums; }
.figures .of { font-size: 1.1rem; font-weight: 600; color: var(--quiet); }
.figures .note { font-size: .85rem; color: var(--quiet); line-height: 1.4; }
.bar { display: block; width: 100%; height: 6px; margin: .25rem 0 .4rem; }
.bar-all { fill: var(--soft); } .bar-part { fill: var(--accent); }
.tally { display: inline-block; margin-right: .55rem; white-space: nowrap; }
.tally::before { content: ""; display: inline-block; width: .6em; height: .6em; border-radius: 50%; background: currentColor; margin-right: .3em; }
.tally.high { color: var(--high); } .tally.medium { color: var(--medium); } .tally.low { color: var(--low); }
.summary { margin-top: 1.4rem; font-size: 1.06rem; } .summary p { max-width: 58rem; }
.scroll { overflow-x: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .8rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; background: var(--soft); font-size: .86rem; color: var(--quiet); white-space: nowrap; }
tbody th { font-weight: 600; }
tr.group th { background: var(--soft); color: var(--ink); }
td.figure { font-variant-numeric: tabular-nums; }
th.result, td.result { background: var(--accent-ground); }
.alias, .options { display: block; font-weight: 400; font-size: .88rem; color: var(--quiet); }
.hash { font: .78rem/1.4 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
table.documents .hash { min-width: 15rem; }
tr:target > * { background: var(--mark); color: var(--mark-ink); }
.colophon { margin-top: 3.5rem; border-top: 1px solid var(--line); padding: 1.2rem 0 2rem; color: var(--quiet); font-size: .92rem; }
button { font: inherit; font-size: .92rem; color: var(--accent); background: var(--sheet); border: 1px solid var(--accent); border-radius: 4px; padding: .3rem .8rem; cursor: pointer; min-height: 2.1rem; }
button:hover, button[aria-pressed="true"] { background: var(--accent-ground); }
html:not(.js) .tools, html:not(.js) .stage-tools, html:not(.js) .stage-help { display: none; }
summary { cursor: pointer; }
.between, .rejected { margin: 0 0 .7rem; } .between > summary, .rejected > summary { color: var(--accent); padding: .2rem 0; }
`;
