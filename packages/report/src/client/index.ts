import { fold } from './fold.ts';
import { map } from './map.ts';
import { paper } from './paper.ts';
import { select } from './select.ts';
import { zoom } from './zoom.ts';

/** What lets a reader move in a drawing and print it: `setUpZoom` and `setUpPaper`, for other pages with drawings. */
export const viewer = map + paper + zoom;

/**
 * The page's one script, as the browser gets it. It is kept as text: it runs nowhere but in the page, and its hash is
 * what the page's policy lets through. Without it the report is complete, only still.
 */
export const client = `'use strict';
(() => {
${viewer}${select}${fold}
document.documentElement.classList.add('js');
const canvas = document.querySelector('.canvas');
const svg = canvas && canvas.querySelector('svg');
if (svg) setUpPaper(svg);
const camera = svg ? setUpZoom(canvas, svg) : undefined;
const selection = svg ? setUpSelection(canvas, svg, camera) : undefined;
setUpFolding(selection);
})();
`;
