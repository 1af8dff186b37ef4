import { type Content, html, type Markup } from '@lotse/report';
import { count, whole } from '../../text/numbers.ts';
import type { RunView } from '../view.ts';
import { moment } from '../words.ts';

/** Rules, a model live, or its recorded replies: what made the drafts. */
function maker({ run: { manifest } }: RunView): Content {
  const { extractor, model } = manifest;
  switch (extractor) {
    case 'rules':
      return 'eingebautes Regelwerk, ohne Sprachmodell';
    case 'llm':
      return model
        ? html`Sprachmodell ${model.name} ${
            model.replayed ? '(aufgezeichnete Antworten, ohne Netz abgespielt)' : `(live, ${model.host})`
          }`
        : 'Sprachmodell ohne Angabe';
    case 'gold':
      return 'Schritte der Lösung: was Befunde bei fehlerfreiem Auszug erreichen';
    case 'none':
      return 'kein Auszug: fertige Entwürfe anderer';
  }
}

function prompts({ run: { manifest } }: RunView): Content {
  const list = manifest.prompts ?? [];
  return (
    list.length > 0 &&
    html`<div><dt>Anweisungen</dt><dd>${list.map(
      (one, index) => html`${index > 0 && ', '}<span title="SHA-256 ${one.sha256}">${one.name} ${one.version}</span>`,
    )}</dd></div>`
  );
}

function effort({ run: { manifest } }: RunView): Content {
  const { usage } = manifest;
  return (
    usage !== undefined &&
    usage.calls > 0 &&
    html`<div><dt>Verbrauch</dt><dd>${count(usage.calls, 'Anfrage', 'Anfragen')}, ${whole(usage.tokens.in)} Tokens hinein, ${whole(usage.tokens.out)} heraus</dd></div>`
  );
}

/** What was measured, with what, on what, and when. */
export function headSection(view: RunView): Markup {
  const { manifest } = view.run;
  const items = view.sets.flatMap((set) => set.items);
  const variants = items.filter(({ samples }) => samples.part === 'variant').length;
  return html`<header class="masthead"><div class="wrap">
<p class="kind">Messbericht</p>
<h1>Wie gut sind die Entwürfe?</h1>
<p class="authority">${count(items.length - variants, 'Fall', 'Fälle')}${
    variants > 0 && ` und ${count(variants, 'Unterlage anderer Behörden', 'Unterlagen anderer Behörden')}`
  }, verglichen mit dem, was Fachleute daraus gemacht haben</p>
<dl class="identity"><div><dt>Entworfen von</dt><dd>${maker(view)}</dd></div>${prompts(view)}<div><dt>Durchgänge je Fall</dt><dd>${
    manifest.samples
  }</dd></div>${effort(view)}<div><dt>Gemessen</dt><dd>${moment(manifest.created)}</dd></div><div><dt>Programm</dt><dd title="SHA-256 ${manifest.program}">${manifest.tool}</dd></div></dl>
</div></header>`;
}
