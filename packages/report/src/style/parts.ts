/** The parts: drawing, steps, passages, findings, scale. */
export const parts = `
.workspace > #ablauf { max-width: 74rem; margin: 3rem auto 0; padding-inline: 1.5rem; }
.stage { position: sticky; top: 0; z-index: 5; background: var(--ground); padding: .4rem max(1.5rem, calc((100vw - 110rem) / 2)) .5rem; border-bottom: 1px solid var(--line); }
.stage-tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin-bottom: .45rem; }
.stage-tools [data-zoom="in"], .stage-tools [data-zoom="out"] { width: 2.3rem; padding: 0; font-size: 1.15rem; line-height: 1; }
.stage-status { margin: 0 0 0 .5rem; font-size: .92rem; font-weight: 600; min-width: 0; flex: 1 1 12rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.stage-help { position: relative; font-size: .92rem; } .stage-help summary { color: var(--accent); padding: .3rem .4rem; } .stage-help p { position: absolute; top: 100%; left: 0; z-index: 3; width: min(34rem, 80vw); margin: 0; padding: .8rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 6px 20px rgb(0 0 0 / .2); }
.canvas { background: #fff; color: #000; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; height: 46vh; cursor: grab; user-select: none; }
.paper { display: none; } @media print { .paper { display: block; } }
.canvas.dragging { cursor: grabbing; }
.canvas svg { display: block; width: 100%; height: 100%; }
html:not(.js) .canvas { height: auto; } html:not(.js) .stage { position: static; }
.stage-map { background: #fff; border: 1px solid var(--line); border-top: 0; border-radius: 0 0 6px 6px; padding: 3px; cursor: crosshair; }

.stage-map [data-id] * { vector-effect: non-scaling-stroke; stroke-width: .8px; }
.stage-map svg { display: block; width: 100%; height: auto; max-height: 4.5rem; } .stage-map .lens { fill: #0a4a80; fill-opacity: .12; stroke: #0a4a80; stroke-width: 2; vector-effect: non-scaling-stroke; }
.canvas [data-id] { cursor: pointer; }
.frames rect { fill: none; stroke: #b35900; stroke-width: 3.5; pointer-events: none; }
.marks { pointer-events: none; } .marks text { fill: #fff; }
.mark { stroke: #fff; stroke-width: 1.5; } .mark.high { fill: #9c1520; } .mark.medium { fill: #7a4700; } .mark.low { fill: #2d5569; }
@media (max-height: 36rem), (max-width: 46rem) { .stage { position: static; } }
.steps { list-style: none; margin: 0; padding: 0; }
.step, #schritte summary, #schritte a, #schritte button { scroll-margin-top: calc(var(--stage, 0px) + .6rem); }
.step > details { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; margin-bottom: .4rem; }
.step > details > summary { display: flex; gap: .7rem; align-items: baseline; padding: .5rem .8rem; list-style: none; border-radius: 6px; }
.step > details > summary::-webkit-details-marker { display: none; }
.step > details > summary:hover { background: var(--soft); }
.step.selected > details { border-color: var(--focus); box-shadow: inset 4px 0 0 var(--focus); }
.step .number { color: var(--quiet); font-variant-numeric: tabular-nums; font-size: .88rem; min-width: 1.7rem; }
.step .icon { width: 1.15rem; height: 1.15rem; flex: none; align-self: center; fill: none; stroke: var(--accent); stroke-width: 1.5; }
.step .what { flex: 1; min-width: 0; }
.step .label { font-weight: 600; } .step.goto .label { font-weight: 400; font-style: italic; }
.step .facts { display: block; color: var(--quiet); font-size: .9rem; }
.step .badges { display: flex; gap: .3rem; flex-wrap: wrap; justify-content: flex-end; }
.step > details > summary::after { content: ""; flex: none; align-self: center; width: .5rem; height: .5rem; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px); }
.step > details[open] > summary::after { transform: rotate(-135deg); }
.body { padding: .2rem 1rem .8rem 3.2rem; }
.strand { margin: .1rem 0 .5rem 1.1rem; padding-left: 1.1rem; border-left: 2px solid var(--line); }
.strand-title { margin: .4rem 0; font-size: .95rem; } .strand-title .letter { display: inline-block; min-width: 1.4rem; color: var(--quiet); }
.through { color: var(--quiet); font-size: .9rem; }
.badge { display: inline-block; border-radius: 999px; padding: .05rem .6rem; font-size: .8rem; font-weight: 600; white-space: nowrap; text-decoration: none; border: 1px solid currentColor; }
.badge.high, .badge.warn { color: var(--high); background: var(--high-ground); } .badge.medium { color: var(--medium); background: var(--medium-ground); }
.badge.low { color: var(--low); background: var(--low-ground); } .badge.plain { color: var(--quiet); background: var(--soft); }
.facts-list, .measures { margin: .5rem 0 .8rem; }
.facts-list > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: .2rem 1rem; padding: .12rem 0; }
.facts-list dt { color: var(--quiet); font-size: .92rem; } .facts-list dd { margin: 0; }
.body .facts-list { display: flex; flex-wrap: wrap; gap: .5rem 2.2rem; } .body .facts-list > div { display: block; padding: 0; max-width: 100%; } .body .facts-list dt { font-size: .84rem; }
.measures > div { margin-bottom: .7rem; } .measures dt { font-weight: 600; } .measures dd { margin: 0; max-width: 52rem; }
@media (max-width: 40rem) { .facts-list > div { grid-template-columns: 1fr; } .body { padding-left: 1rem; } .strand { margin-left: .2rem; padding-left: .6rem; } .wrap, .workspace > #ablauf { padding-inline: 1rem; } .stage { padding-inline: 1rem; } }
.passage { margin: 0 0 .7rem; padding: .5rem .9rem; background: var(--soft); border-left: 3px solid var(--accent); border-radius: 0 4px 4px 0; max-width: 58rem; }
.passage blockquote { margin: 0; color: var(--quiet); } .passage mark { background: var(--mark); color: var(--mark-ink); padding: .05em .1em; border-radius: 2px; }
.scroll + .passage { margin-top: .7rem; }
.passage figcaption { margin-top: .3rem; font-size: .86rem; color: var(--quiet); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 27rem), 1fr)); gap: .9rem; align-items: start; }
.finding { background: var(--sheet); border: 1px solid var(--line); border-top: 4px solid var(--low); border-radius: 6px; padding: .8rem 1rem .4rem; scroll-margin-top: 1rem; }
.finding.high { border-top-color: var(--high); } .finding.medium { border-top-color: var(--medium); }
.finding:target { outline: 3px solid var(--focus); }
.finding .tags { margin: .35rem 0 .6rem; } .finding p { font-size: .95rem; }
.finding .facts-list > div { grid-template-columns: 8.5rem 1fr; } .finding.rejected h4 { text-decoration: line-through; }
h3.severity::before { content: ""; display: inline-block; width: .7em; height: .7em; border-radius: 50%; background: currentColor; margin-right: .45em; }
h3.high { color: var(--high); } h3.medium { color: var(--medium); } h3.low { color: var(--low); }
.to-check { color: var(--medium); font-size: .85em; font-style: italic; white-space: nowrap; border-bottom: 1px dotted currentColor; }
.scale { display: grid; grid-template-columns: repeat(5, 1fr); gap: .3rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.scale li { background: var(--sheet); border: 1px solid var(--line); border-radius: 4px; padding: .5rem .6rem; font-size: .86rem; color: var(--quiet); line-height: 1.3; }
.scale .level { display: block; font-size: 1.3rem; font-weight: 700; }
.scale .here { background: var(--accent); border-color: var(--accent); color: var(--sheet); font-weight: 600; }
@media (max-width: 40rem) { .scale { grid-template-columns: 1fr; } .scale .level { display: inline; margin-right: .5rem; } }
.questions { padding-left: 1.4rem; } .questions li { margin-bottom: .9rem; } .question { font-weight: 600; margin-bottom: .2rem; }
.unused { padding-left: 1.2rem; } .unused-text { margin: 0; } .unused .quiet { margin-bottom: .6rem; }
.warnings .code { color: var(--quiet); font-size: .82rem; }
.notice { background: var(--medium-ground); color: var(--medium); padding: .6rem .9rem; border-radius: 4px; }
`;
