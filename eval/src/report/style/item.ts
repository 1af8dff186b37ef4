/** An item's page: pictures, cards, passages. */
export const itemStyle = `
html.js .page:not(.shown) { display: none; }
.item { border-top: 1px solid var(--line); margin-top: 3rem; } html.js .item { border: 0; margin-top: 1.4rem; }
.item h2 { border: 0; padding: 0; margin: .6rem 0 .2rem; font-size: 1.8rem; } .item h2:focus { outline: none; }
.item .lead { max-width: none; } .item .lead code { color: inherit; }
.turning { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; font-size: .95rem; } .turning [rel="prev"] { margin-left: auto; } .turning [rel="next"]:nth-child(2) { margin-left: auto; }
.wrap > .turning:last-child { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.8rem; list-style: none; margin: 0 0 .8rem; padding: 0; font-size: .92rem; }
.amount { display: inline-block; min-width: 1.5em; padding: 0 .4em; border-radius: 999px; background: var(--soft); color: var(--ink); font-size: .84em; font-weight: 600; text-align: center; font-variant-numeric: tabular-nums; }
.swatch { display: inline-block; width: 1.5rem; height: 1rem; border-radius: 3px; border: 2px solid; vertical-align: -.15rem; margin-right: .25rem; }
.swatch.matched { background: #dcebf8; border-color: #0b5c9a; } .swatch.missed { background: #fde3cd; border: 2px dashed #a34100; } .swatch.invented { background: #f3def2; border: 2px dotted #7d2a7a; } .swatch.optional { background: #fff; border: 2px dashed #6a7682; } .swatch.uncounted { background: #fff; border-color: #22242a; border-width: 1px; }
.tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin-bottom: .7rem; } .tools .hint { margin: 0 0 0 .5rem; max-width: none; }
.panes { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; padding-inline: max(1.5rem, calc((100vw - 120rem) / 2)); }
html.stacked .panes { grid-template-columns: minmax(0, 1fr); }
@media (max-width: 62rem) { .panes { grid-template-columns: minmax(0, 1fr); } [data-layout] { display: none; } }
@media (max-width: 40rem) { .wrap, .panes { padding-inline: 1rem; } .tools .hint { display: none; } .turning { flex-direction: column; } .turning [rel] { margin-left: 0 !important; } }
.stage-head { display: flex; justify-content: space-between; align-items: end; gap: 1rem; margin-bottom: .35rem; } .stage-head h4 { font-size: 1rem; }
.stage-tools { display: flex; gap: .3rem; white-space: nowrap; } .stage-tools [data-zoom="in"], .stage-tools [data-zoom="out"] { width: 2.3rem; padding: 0; font-size: 1.15rem; line-height: 1; }
.canvas { background: #fff; color: #22242a; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; cursor: grab; user-select: none; }
.canvas.dragging { cursor: grabbing; } .canvas svg { display: block; width: 100%; height: 100%; } html:not(.js) .canvas svg { height: auto; }
.stage:has(.no-picture) .stage-tools { visibility: hidden; } .canvas:has(.no-picture) { cursor: auto; user-select: auto; }
.no-picture { padding: 1rem; margin: 0; }
.stage-map { background: #fff; border: 1px solid var(--line); border-top: 0; border-radius: 0 0 6px 6px; padding: 3px; cursor: crosshair; }
.stage-map svg { display: block; width: 100%; height: auto; max-height: 4.5rem; } .stage-map [data-id] * { vector-effect: non-scaling-stroke; stroke-width: .8px; }
.stage-map .lens { fill: #0a4a80; fill-opacity: .12; stroke: #0a4a80; stroke-width: 2; vector-effect: non-scaling-stroke; }
.canvas [data-id][class] { cursor: pointer; }
svg .matched > :is(rect, polygon, circle):first-of-type { fill: #dcebf8; stroke: #0b5c9a; stroke-width: 2; }
svg .missed > :is(rect, polygon, circle):first-of-type { fill: #fde3cd; stroke: #a34100; stroke-width: 2.6; stroke-dasharray: 8 4; }
svg .invented > :is(rect, polygon, circle):first-of-type { fill: #f3def2; stroke: #7d2a7a; stroke-width: 2.6; stroke-dasharray: 2.5 3.5; }
svg .optional > :is(rect, polygon, circle):first-of-type { stroke: #6a7682; stroke-width: 2; stroke-dasharray: 8 4; }
svg .signs { pointer-events: none; } svg .signs .missed > circle:first-of-type { fill: #a34100; stroke: #fff; stroke-width: 1.5; stroke-dasharray: none; } svg .signs .invented > circle:first-of-type { fill: #7d2a7a; stroke: #fff; stroke-width: 1.5; stroke-dasharray: none; }
svg .signs path { stroke: #fff; stroke-width: 2.4; fill: none; }
.canvas .hot > :is(rect, polygon, circle):first-of-type { stroke-width: 4.5; }
.frames rect { fill: none; stroke: #17212c; stroke-width: 3.5; pointer-events: none; }
.inspector { margin-top: .8rem; background: var(--sheet); border: 1px solid var(--line); border-left: 5px solid var(--accent); border-radius: 6px; padding: .7rem 1rem; }
.inspector.missed { border-left-color: var(--missed); } .inspector.invented { border-left-color: var(--invented); }
.inspector .title { display: flex; flex-wrap: wrap; gap: .4rem .7rem; align-items: baseline; margin: 0 0 .5rem; max-width: none; font-size: 1.02rem; }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .4rem 1.8rem; } @media (max-width: 46rem) { .sides { grid-template-columns: minmax(0, 1fr); } }
.side p { margin: 0 0 .3rem; } .side-title { text-transform: uppercase; letter-spacing: .07em; font-size: .78rem; font-weight: 600; color: var(--quiet); } .side-label { font-weight: 600; }
.group-title { margin: 1.3rem 0 .5rem; }
.elements, .plain-list, .traps { list-style: none; margin: 0; padding: 0; }
.element > details { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; margin-bottom: .3rem; }
.element > details > summary { display: flex; gap: .7rem; align-items: baseline; padding: .4rem .8rem; list-style: none; border-radius: 6px; } .element > details > summary::-webkit-details-marker { display: none; }
.element > details > summary:hover { background: var(--soft); } .element > details > summary::after { content: ""; flex: none; align-self: center; width: .5rem; height: .5rem; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px); } .element > details[open] > summary::after { transform: rotate(-135deg); }
.element .sides { padding: .4rem 1rem .6rem 2.6rem; } .element .what { flex: 1; min-width: 0; } .element.chosen > details { border-color: var(--focus); box-shadow: inset 4px 0 0 var(--focus); }
.label { font-weight: 600; } .partner, .kind, .similarity { color: var(--quiet); font-size: .92rem; }
.sign { flex: none; display: inline-block; width: 1.1rem; height: 1.1rem; border-radius: 50%; color: var(--sheet); text-align: center; font: 700 .9rem/1.1rem system-ui, sans-serif; align-self: center; }
td .sign { margin-right: .5rem; vertical-align: -.15rem; }
.sign.missed { background: var(--missed); } .sign.missed::before { content: "−"; } .sign.invented { background: var(--invented); } .sign.invented::before { content: "+"; } .sign.matched { background: var(--matched); } .sign.matched::before { content: "✓"; } .sign.optional, .sign.uncounted { border: 2px dashed var(--free); } .sign.uncounted { border-style: solid; border-width: 1px; }
.element .similarity { flex: none; font-variant-numeric: tabular-nums; white-space: nowrap; } .found { color: var(--quiet); max-width: none; margin-top: .6rem; } .found .sign { margin-right: .5rem; vertical-align: -.15rem; }
@media (max-width: 40rem) { .element > details > summary { flex-wrap: wrap; gap: .3rem .6rem; } .element .similarity, .element .badge { margin-left: 1.7rem; } .element .what { flex-basis: 70%; } .element .sides { padding-left: 1rem; } }
.plain-list li { display: flex; gap: .6rem; padding: .25rem 0; border-bottom: 1px solid var(--line); font-size: .94rem; } .plain-list .sign { align-self: start; margin-top: .2rem; }
.badge { display: inline-block; border-radius: 999px; padding: .05rem .6rem; font-size: .8rem; font-weight: 600; white-space: nowrap; border: 1px solid currentColor; } .badge.warn { color: var(--high); background: var(--high-ground); } .badge.plain { color: var(--quiet); background: var(--soft); }
.passage { margin: 0 0 .6rem; padding: .4rem .8rem; background: var(--soft); border-left: 3px solid var(--accent); border-radius: 0 4px 4px 0; } .passage blockquote, .traps blockquote { margin: 0; color: var(--quiet); } .passage mark { background: var(--mark); color: var(--mark-ink); padding: .05em .1em; border-radius: 2px; } .passage figcaption { margin-top: .2rem; font-size: .84rem; color: var(--quiet); }
.traps { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: .7rem; } .traps li { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .9rem .3rem; } .traps li.hit { border-color: var(--high); border-width: 2px; } .traps p { margin-bottom: .3rem; } .traps blockquote { font-style: italic; margin-bottom: .3rem; }
.differs { color: var(--missed); font-weight: 600; } table.scores td, table.scores th { padding-block: .3rem; }
.marked { max-width: none; line-height: 2.1; } .mention { padding: .1em .25em; border-radius: 4px; border-bottom: 2px solid; background: var(--heat-4); border-color: var(--matched); } .mention.partly { background: var(--heat-3); border-bottom-style: dashed; } .mention.alone { background: var(--heat-0); border-color: var(--missed); border-bottom-style: dotted; } .mention small { margin-left: .35em; color: var(--quiet); font-size: .74em; }
.lead code { white-space: nowrap; }
.paper { display: none; }
`;
