/** Figures, tables, glossary and notes. */
export const overviewStyle = `
.wrap { max-width: 94rem; } #ueberblick .figures { grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
.set-name { border: 0; padding: 0; margin: 1.6rem 0 .1rem; }
.overview > .set-name:first-child { margin-top: 0; }
#ueberblick > section { margin-top: 3rem; }
#ueberblick section > h3 { margin-top: 2.2rem; }
.notice { background: var(--medium-ground); color: var(--medium); padding: .6rem .9rem; border-radius: 4px; margin: 1rem 0; max-width: none; }
.notice p { margin-bottom: .3rem; } .notice ul { margin: 0; padding-left: 1.2rem; }
td.figure, th.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.figure.wide { white-space: normal; min-width: 11rem; }
.unit { display: block; font-weight: 400; }
.between-figures { color: var(--quiet); }
.scale-name { white-space: nowrap; }
.scroll > table :is(thead, tbody) > tr > th:first-child:not([colspan]) { position: sticky; left: 0; z-index: 1; } .scroll > table tbody > tr > th:first-child:not([colspan]) { background: var(--sheet); } .scroll > table tbody > tr.ours > th:first-child { background: var(--accent-ground); }
@media (max-width: 40rem) { .scroll > table > tbody > tr > th:first-child { max-width: 11rem; min-width: 0 !important; hyphens: auto; } }
.control { color: var(--quiet); font-weight: 400; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem .6rem; list-style: none; margin: 0 0 1.2rem; padding: 0; } .chips li { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .8rem; font-size: .92rem; } .chips strong { margin-left: .35rem; font-variant-numeric: tabular-nums; color: var(--accent); }
.explains { color: inherit; text-decoration: underline dotted; text-decoration-thickness: .08em; text-underline-offset: .2em; }
.doubt { display: block; font-weight: 400; font-size: .86rem; color: var(--medium); max-width: 34rem; white-space: normal; }
.doubt::before { content: "! "; font-weight: 700; }
.measures-table td, .measures-table th { padding-block: .35rem; }
.measures-table tbody th { min-width: 13rem; }
.axis { display: flex; justify-content: space-between; width: 162px; }
.interval { display: block; } .interval .grid { stroke: var(--line); stroke-width: 1; }
.interval .range { fill: none; stroke: var(--accent); stroke-width: 2; } .interval .mean { fill: var(--accent); }
.interval .control { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: .6rem 0 0; max-width: none; } .key span { display: inline-flex; align-items: center; gap: .4rem; }
tr.ours > * { background: var(--accent-ground); }
.items button { all: unset; cursor: pointer; font: inherit; display: inline-flex; gap: .3em; } .items button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
html.js .items button { text-decoration: underline dotted; text-underline-offset: .2em; } html.js .items button:hover { color: var(--accent); } html.js .items [aria-sort="ascending"] button::after { content: "↑"; } html.js .items [aria-sort="descending"] button::after { content: "↓"; }
html:not(.js) .items button { cursor: default; } html:not(.js) .only-script { display: none; }
.items tbody th { min-width: 13rem; } .items thead th.figure { white-space: normal; } .items td, .items th { padding-inline: .55rem; }
.heat-0 { background: var(--heat-0); } .heat-1 { background: var(--heat-1); } .heat-3 { background: var(--heat-3); } .heat-4 { background: var(--heat-4); }
.glossary { margin: 0; columns: 2 26rem; column-gap: 2.5rem; } .glossary > div { break-inside: avoid; padding: .3rem .5rem .5rem; margin: 0 -.5rem; border-radius: 4px; scroll-margin-top: 1rem; }
.glossary > div:target { background: var(--mark); color: var(--mark-ink); } .glossary > div:target code { color: inherit; }
.glossary dt { font-weight: 600; } .glossary dt code { font-weight: 400; color: var(--quiet); } .glossary dd { margin: .1rem 0 0; font-size: .95rem; }
.sources { max-width: none; padding-left: 1.4rem; margin: .6rem 0 0; } sup { font-size: .7em; color: var(--quiet); font-weight: 400; margin-left: .15em; }
.limits { max-width: 52rem; padding-left: 1.2rem; } .limits li { margin-bottom: .4rem; }
pre { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; overflow-x: auto; margin: 0 0 .8rem; }
.tip { position: fixed; z-index: 30; max-width: min(26rem, 92vw); background: var(--ink); color: var(--sheet); border-radius: 6px; padding: .6rem .8rem; font-size: .9rem; line-height: 1.45; pointer-events: none; box-shadow: 0 6px 20px rgb(0 0 0 / .25); }
[hidden] { display: none !important; }
`;
