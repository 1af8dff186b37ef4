import { html, pageHead, trusted } from '@lotse/report';
import { scales } from '../matching/scale.ts';
import type { EvalRun } from '../run/records.ts';
import { client } from './client/index.ts';
import { itemPage } from './item/page.ts';
import { overview } from './overview/index.ts';
import { style } from './style/index.ts';
import type { EvalReportOptions } from './values.ts';
import { viewOf } from './view.ts';

/**
 * The report of a run, piece by piece: one HTML file that opens from anywhere, loads nothing and runs nothing but its
 * own script. Items are asked for and drawn one after the other, so that a run of any size stays small in memory. The
 * same run gives the same pieces.
 *
 * @throws LotseError `E_RESULT_TWICE`, `E_RESULT_NUMBER`; what `detail` throws
 */
export async function* reportPieces(run: EvalRun, options: EvalReportOptions): AsyncGenerator<string> {
  const view = viewOf(run, options.anchors ?? []);
  const scale = scales.find((one) => one.name === view.mainScale) ?? scales[0];
  const title = `Messbericht – ${view.sets.map((set) => set.about.title).join(', ')}`;
  yield html`${pageHead({ title, style, client })}
`.text;
  yield overview(view).text;
  for (const set of view.sets) {
    for (const place of set.items) {
      yield itemPage(view, set, place, await options.detail(place.samples.results[0]), scale).text;
    }
  }
  yield html`</main>
<footer class="colophon"><div class="wrap"><p>Automatisch erstellt von ${run.manifest.tool}. Alle Zahlen stammen aus dem Lauf vom ${run.manifest.created.slice(0, 10)}.</p></div></footer>
<div id="tip" class="tip" hidden></div>
<script>${trusted(client)}</script>
</body>
</html>
`.text;
}
