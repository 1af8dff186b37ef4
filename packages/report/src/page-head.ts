import { html, type Markup, trusted } from './html.ts';
import { contentPolicy } from './security.ts';

/** How every page of ours begins, up to the link that skips to `#inhalt`: nothing is loaded, only `client` may run. */
export function pageHead({ title, style, client }: { title: string; style: string; client: string }): Markup {
  return html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(contentPolicy(style, client))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt springen</a>`;
}
