import { basename } from 'node:path';
import { type Content, html, type Markup } from '@lotse/report';
import type { RunManifest } from '../../run/records.ts';
import { count, decimal } from '../../text/numbers.ts';
import type { RunView } from '../view.ts';

type SetRecord = RunManifest['sets'][number];

function sets({ run: { manifest } }: RunView): Markup {
  return html`<div class="scroll" role="region" aria-label="Datensätze" tabindex="0"><table><thead><tr><th scope="col">Datensatz</th><th scope="col">Umfang</th><th scope="col">Lizenz</th><th scope="col">Wer könnte die Lösungen kennen?</th></tr></thead><tbody>${manifest.sets.map(
    (set) =>
      html`<tr><th scope="row">${set.title}<span class="alias">${set.name}</span></th><td>${count(
        Object.keys(set.items).length,
        'Fall',
        'Fälle',
      )}${set.broken.length > 0 && `, ${set.broken.length} nicht lesbar`}</td><td>${set.licence}</td><td>${set.leakage}</td></tr>`,
  )}</tbody></table></div>`;
}

/** What the manifest names and the results lack: an unfinished run, a limit, or a choice of items. */
export function unmeasured({ run: { manifest, results } }: RunView): Content {
  const done = new Set(results.map((result) => `${result.set}/${result.id}`));
  const parts = manifest.sets.flatMap((set) => {
    const ids = Object.keys(set.items);
    const measured = ids.filter((id) => done.has(`${set.name}/${id}`)).length;
    return measured === ids.length ? [] : [`${set.title}: ${measured} von ${count(ids.length, 'Fall', 'Fällen')}`];
  });
  return (
    (parts.length > 0 || manifest.finished === undefined) &&
    html`<div class="notice"><p><strong>${
      manifest.finished === undefined ? 'Dieser Lauf ist nicht zu Ende gekommen.' : 'Nicht alle Fälle wurden gemessen.'
    }</strong> ${parts.length > 0 && `Gemessen sind ${parts.join('; ')}.`} Die Zahlen gelten nur für das Gemessene.</p></div>`
  );
}

/** Items that could not be read: named, never dropped in silence. */
export function brokenItems(list: readonly SetRecord[]): Content {
  const broken = list.flatMap((set) => set.broken.map((one) => ({ ...one, set: set.title })));
  return (
    broken.length > 0 &&
    html`<div class="notice"><p><strong>${count(broken.length, 'Fall war', 'Fälle waren')} nicht lesbar und ${
      broken.length === 1 ? 'zählt' : 'zählen'
    } nirgends mit:</strong></p><ul>${broken.map((one) => html`<li>${one.set}: ${one.id} – ${one.message}</li>`)}</ul></div>`
  );
}

function spread(view: RunView): Markup {
  const rows = view.sets.flatMap((set) => {
    const own = set.summary.main.drafts[view.mainScale];
    const apart = ['activity', 'flow', 'findingStep'].flatMap((metric) => own?.[metric]?.spread ?? []);
    return apart.length === 0 ? [] : [`${set.about.title}: bis ${decimal(Math.max(...apart))}`];
  });
  return rows.length === 0
    ? html`<p>Jeder Fall wurde einmal entworfen. Wie weit wiederholte Durchgänge auseinanderlägen, sagt dieser Lauf nicht; bei Regeln und bei aufgezeichneten Antworten ist es null, bei einem Sprachmodell nicht.</p>`
    : html`<p>Standardabweichung der Mittel zwischen den Durchgängen (Schritte, Ablauf, Befunde am Schritt): ${rows.join('; ')}. Unterschiede zwischen zwei Läufen, die kleiner sind, sagen nichts.</p>`;
}

/** How the run can be made again: the command as it follows from the manifest. */
export function command(manifest: RunManifest): string {
  const replay = manifest.model?.replayed ? ' --replay AUFZEICHNUNGEN' : '';
  const samples = manifest.samples > 1 ? ` --samples ${manifest.samples}` : '';
  const extractor = manifest.extractor === 'none' ? '' : ` --extractor ${manifest.extractor}`;
  return `lotse eval run --data ORDNER${extractor}${samples}${replay}`;
}

function seconds({ run: { manifest } }: RunView): Content {
  const all = Object.values(manifest.seconds).toSorted((a, b) => a - b);
  const middle = all[Math.floor(all.length / 2)];
  return (
    middle !== undefined &&
    html`<p>Das Entwerfen dauerte je Fall im Median ${decimal(middle, 2)} s, längstens ${decimal(all.at(-1), 2)} s.</p>`
  );
}

/** Licences, leakage, spread, limits of the figures, and how to get them again. */
export function notesSection(view: RunView): Markup {
  const { manifest } = view.run;
  return html`<h3>Daten</h3>${sets(view)}
<h3>Streuung zwischen Durchgängen</h3>${spread(view)}
<h3>Was die Zahlen nicht sagen</h3><ul class="limits">
<li>Sie vergleichen mit je <em>einer</em> fachlichen Lösung. Ein anderer, ebenso guter Entwurf bekommt Abzüge; zwei Fachleute stimmen auch nicht vollständig überein.</li>
<li>Ob zwei Schritte dasselbe meinen, entscheidet die Ähnlichkeit ihrer Bezeichnungen. Die niedrigere Schwelle lässt bei schwachen Entwürfen etwa ein Fünftel falsche Paare zu; die strengere Spalte ist daneben zu lesen.</li>
<li>Wenige Fälle: Der 95-%-Bereich zeigt, wie weit das Mittel mit anderen, gleichartigen Fällen schwanken könnte. Über andersartige Unterlagen sagt er nichts.</li>
<li>Die Kontrollen gehören zu jeder Zahl. Was ein fremder Fall ebenso erreicht, ist Zufall.</li>
<li>Ob ein Entwurf rechtlich richtig oder das Verfahren sinnvoll ist, wird hier nicht gemessen.</li>
</ul>
<h3>Wiederholen</h3><p>Derselbe Befehl auf denselben Dateien gibt dieselben Zahlen, außer den Zeiten${
    manifest.model && !manifest.model.replayed && ' und dem, was ein live befragtes Modell anders antwortet'
  }:</p><pre><code>${command(manifest)}
lotse eval report ${basename(view.run.folder)}</code></pre>${seconds(view)}
<p class="quiet">Prüfsumme des Programms: <span class="hash">${manifest.program}</span>. Prüfsummen aller Fälle stehen in <code>manifest.json</code>.</p>`;
}
